-- 20260101000000_enum_to_text_1_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_enum_to_text; before 20260101000001_enum_to_text_2_contract_order.
-- Undoes:  keeps the enum State in _isotype_20260101000000.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regtype('"_isotype_20260101000000"."State"') IS NOT NULL THEN
        ALTER TYPE "_isotype_20260101000000"."State" SET SCHEMA "public";
    ELSE
        CREATE TYPE "State" AS ENUM ('open', 'done');
    END IF;
END
$isotype$;
