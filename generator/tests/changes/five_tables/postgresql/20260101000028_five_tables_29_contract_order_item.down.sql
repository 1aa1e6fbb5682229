-- 20260101000028_five_tables_29_contract_order_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    29 of 30 of 20260101000000_five_tables; after 20260101000027_five_tables_28_contract_product; before
--          20260101000029_five_tables_30_proof_indexes.
-- Undoes:  renames the table OrderItem to OrderLine.
--          renames the column OrderLine.count to quantity.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "OrderLine" RENAME TO "OrderItem";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "OrderItem" RENAME COLUMN "quantity" TO "count";
