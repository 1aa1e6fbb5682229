-- 20260101000009_foreign_key_of_several_columns_10_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000008_foreign_key_of_several_columns_9_validate_line; before
--          20260101000010_foreign_key_of_several_columns_11_validate_line.
--
-- What:    proves that the second column of Order.number holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" VALIDATE CONSTRAINT "_isotype_20260101000000__number_required";
