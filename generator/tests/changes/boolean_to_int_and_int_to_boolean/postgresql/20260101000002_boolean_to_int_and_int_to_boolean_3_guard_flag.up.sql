-- 20260101000002_boolean_to_int_and_int_to_boolean_3_guard_flag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000001_boolean_to_int_and_int_to_boolean_2_backfill_flag; before
--          20260101000003_boolean_to_int_and_int_to_boolean_4_validate_flag.
--
-- What:    refuses NULL in the second column of Flag.on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Flag" ADD CONSTRAINT "_isotype_20260101000000__on_required" CHECK ("_isotype_20260101000000__on__new" IS NOT NULL) NOT VALID;
