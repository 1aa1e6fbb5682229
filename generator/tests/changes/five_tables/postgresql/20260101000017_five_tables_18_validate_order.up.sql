-- 20260101000017_five_tables_18_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    18 of 30 of 20260101000000_five_tables; after 20260101000016_five_tables_17_validate_product; before
--          20260101000018_five_tables_19_validate_order.
--
-- What:    proves that the second column of Order.total holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" VALIDATE CONSTRAINT "_isotype_20260101000000__total_required";
