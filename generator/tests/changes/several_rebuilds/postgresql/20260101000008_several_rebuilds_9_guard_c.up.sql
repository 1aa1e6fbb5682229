-- 20260101000008_several_rebuilds_9_guard_c for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 18 of 20260101000000_several_rebuilds; after 20260101000007_several_rebuilds_8_guard_b; before
--          20260101000009_several_rebuilds_10_validate_a.
--
-- What:    refuses NULL in the second column of C.value.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "C" ADD CONSTRAINT "_isotype_20260101000000__value_required" CHECK ("_isotype_20260101000000__value__new" IS NOT NULL) NOT VALID;
