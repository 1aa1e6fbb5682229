-- 20260101000023_five_tables_24_contract_order_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    24 of 30 of 20260101000000_five_tables; after 20260101000022_five_tables_23_contract_customer; before
--          20260101000024_five_tables_25_contract_order.
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
