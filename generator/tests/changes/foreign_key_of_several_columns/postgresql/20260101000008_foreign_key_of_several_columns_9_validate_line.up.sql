-- 20260101000008_foreign_key_of_several_columns_9_validate_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000007_foreign_key_of_several_columns_8_index_order_pkey_key; before
--          20260101000009_foreign_key_of_several_columns_10_validate_order.
--
-- What:    proves that the second column of Line.number holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Line" VALIDATE CONSTRAINT "_isotype_20260101000000__number_required";
