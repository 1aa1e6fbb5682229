-- 20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops; before
--          20260101000001_model_renamed_with_an_optional_column_undone_with_nulls_stops_2_contract_user.
--
-- What:    Person.rank may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "level" DROP NOT NULL;
