-- 20260101000001_enum_added_and_dropped_2_expand_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_enum_added_and_dropped; after
--          20260101000000_enum_added_and_dropped_1_expand_tables; before
--          20260101000002_enum_added_and_dropped_3_contract_order.
-- Undoes:  adds the column Order.level.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Order" RENAME COLUMN "level" TO "_isotype_20260101000000_undone_level";
