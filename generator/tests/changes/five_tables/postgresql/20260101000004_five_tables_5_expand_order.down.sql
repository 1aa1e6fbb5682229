-- 20260101000004_five_tables_5_expand_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 30 of 20260101000000_five_tables; after 20260101000003_five_tables_4_expand_product; before
--          20260101000005_five_tables_6_expand_customer.
-- Undoes:  makes second columns in Order and keeps them in step: total (INTEGER becomes DECIMAL(12,2)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Order";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Order"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Order" DROP COLUMN IF EXISTS "_isotype_20260101000000__total__new";
