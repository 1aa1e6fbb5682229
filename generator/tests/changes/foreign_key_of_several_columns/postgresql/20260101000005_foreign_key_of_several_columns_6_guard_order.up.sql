-- 20260101000005_foreign_key_of_several_columns_6_guard_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000004_foreign_key_of_several_columns_5_guard_line; before
--          20260101000006_foreign_key_of_several_columns_7_index_line_shop_number_idx.
--
-- What:    refuses NULL in the second column of Order.number.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__number_required" CHECK ("_isotype_20260101000000__number__new" IS NOT NULL) NOT VALID;
