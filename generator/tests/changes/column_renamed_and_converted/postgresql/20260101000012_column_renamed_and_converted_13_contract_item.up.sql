-- 20260101000012_column_renamed_and_converted_13_contract_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000011_column_renamed_and_converted_12_contract_item.
--
-- What:    Item.note is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Item.price to amount.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Item.note to text.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Item" ALTER COLUMN "note" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT "_isotype_20260101000000__note_required";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "price" TO "amount";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Item" RENAME COLUMN "note" TO "text";
