-- 20260101000028_five_tables_29_contract_order_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    29 of 30 of 20260101000000_five_tables; after 20260101000027_five_tables_28_contract_product; before
--          20260101000029_five_tables_30_proof_indexes.
--
-- What:    renames the column OrderLine.count to quantity.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table OrderItem to OrderLine.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "OrderItem" RENAME COLUMN "count" TO "quantity";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "OrderItem" RENAME TO "OrderLine";
