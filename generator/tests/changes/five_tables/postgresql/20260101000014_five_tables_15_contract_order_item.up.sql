-- 20260101000014_five_tables_15_contract_order_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    15 of 21 of 20260101000000_five_tables; after 20260101000013_five_tables_14_contract_customer; before
--          20260101000015_five_tables_16_contract_order.
--
-- What:    renames OrderItem_orderId_fkey to OrderLine_orderId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames OrderItem_productId_fkey to OrderLine_productId_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames OrderItem_pkey to OrderLine_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "OrderItem" RENAME CONSTRAINT "OrderItem_orderId_fkey" TO "OrderLine_orderId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "OrderItem" RENAME CONSTRAINT "OrderItem_productId_fkey" TO "OrderLine_productId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "OrderItem_pkey" RENAME TO "OrderLine_pkey";
