-- 20260101000000_enum_to_text_undone_with_other_words_stops_1_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_enum_to_text_undone_with_other_words_stops; before
--          20260101000001_enum_to_text_undone_with_other_words_stops_2_contract_order.
--
-- What:    keeps the enum State in _isotype_20260101000000.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

ALTER TYPE "State" SET SCHEMA "_isotype_20260101000000";
