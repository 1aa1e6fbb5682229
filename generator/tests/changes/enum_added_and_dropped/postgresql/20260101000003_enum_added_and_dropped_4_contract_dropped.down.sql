-- 20260101000003_enum_added_and_dropped_4_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_enum_added_and_dropped; after
--          20260101000002_enum_added_and_dropped_3_contract_order.
-- Undoes:  keeps the enum State in _isotype_20260101000000.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Order"') AND attname = '_isotype_20260101000000_state' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
BEGIN
    IF to_regtype('"_isotype_20260101000000"."State"') IS NOT NULL THEN
        ALTER TYPE "_isotype_20260101000000"."State" SET SCHEMA "public";
    ELSE
        CREATE TYPE "State" AS ENUM ('OPEN', 'DONE');
    END IF;
END
$isotype$;
