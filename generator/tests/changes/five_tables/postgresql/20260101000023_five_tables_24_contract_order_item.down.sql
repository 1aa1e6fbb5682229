-- 20260101000023_five_tables_24_contract_order_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    24 of 30 of 20260101000000_five_tables; after 20260101000022_five_tables_23_contract_customer; before
--          20260101000024_five_tables_25_contract_order.
-- Undoes:  renames OrderItem_pkey to OrderLine_pkey.
--          renames OrderItem_productId_fkey to OrderLine_productId_fkey.
--          renames OrderItem_orderId_fkey to OrderLine_orderId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "OrderLine_pkey" RENAME TO "OrderItem_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "OrderItem" RENAME CONSTRAINT "OrderLine_productId_fkey" TO "OrderItem_productId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "OrderItem" RENAME CONSTRAINT "OrderLine_orderId_fkey" TO "OrderItem_orderId_fkey";
