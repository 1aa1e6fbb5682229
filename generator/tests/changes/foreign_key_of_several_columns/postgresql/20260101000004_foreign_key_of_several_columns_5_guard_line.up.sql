-- 20260101000004_foreign_key_of_several_columns_5_guard_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000003_foreign_key_of_several_columns_4_backfill_order; before
--          20260101000005_foreign_key_of_several_columns_6_guard_order.
--
-- What:    refuses NULL in the second column of Line.number.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Line" ADD CONSTRAINT "_isotype_20260101000000__number_required" CHECK ("_isotype_20260101000000__number__new" IS NOT NULL) NOT VALID;
