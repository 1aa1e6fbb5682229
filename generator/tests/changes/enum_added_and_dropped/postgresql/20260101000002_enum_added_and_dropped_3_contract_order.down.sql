-- 20260101000002_enum_added_and_dropped_3_contract_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_enum_added_and_dropped; after
--          20260101000001_enum_added_and_dropped_2_expand_order; before
--          20260101000003_enum_added_and_dropped_4_contract_dropped.
-- Undoes:  keeps the column Order.state as _isotype_20260101000000_state.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "_isotype_20260101000000_state" TO "state";

DO $isotype$
BEGIN
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Order"'::regclass AND attname = 'state') <> to_regtype('"State"') THEN
            ALTER TABLE "Order" ALTER COLUMN "state" TYPE "State" USING "state"::text::"State";
        END IF;
END
$isotype$;
