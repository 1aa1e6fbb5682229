-- 20260101000002_int_to_text_and_text_to_int_3_guard_t for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000001_int_to_text_and_text_to_int_2_backfill_t; before
--          20260101000003_int_to_text_and_text_to_int_4_index_t_code_key.
--
-- What:    refuses NULL in the second column of T.code.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "T" ADD CONSTRAINT "_isotype_20260101000000__code_required" CHECK ("_isotype_20260101000000__code__new" IS NOT NULL) NOT VALID;
