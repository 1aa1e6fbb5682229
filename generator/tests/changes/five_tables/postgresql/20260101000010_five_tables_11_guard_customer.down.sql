-- 20260101000010_five_tables_11_guard_customer for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 30 of 20260101000000_five_tables; after 20260101000009_five_tables_10_backfill_product; before
--          20260101000011_five_tables_12_guard_product.
-- Undoes:  refuses NULL in Customer.name from now on.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Customer" DROP CONSTRAINT "_isotype_20260101000000__name_required";
