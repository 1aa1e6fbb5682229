-- 20260101000003_five_tables_4_expand_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 30 of 20260101000000_five_tables; after 20260101000002_five_tables_3_expand_tables; before
--          20260101000004_five_tables_5_expand_order.
-- Undoes:  makes second columns in Product and keeps them in step: price (INTEGER becomes DECIMAL(10,2)).
--          adds the column Product.stock.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DROP TRIGGER "_isotype_20260101000000__swap" ON "Product";

-- It was made by this migration.
-- squawk-ignore ban-drop-function
DROP FUNCTION "_isotype_20260101000000__swap_Product"();

-- A helper of isotype's own.
-- squawk-ignore ban-drop-column
ALTER TABLE "Product" DROP COLUMN IF EXISTS "_isotype_20260101000000__price__new";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Product" RENAME COLUMN "stock" TO "_isotype_20260101000000_undone_stock";
