-- 20260101000007_several_rebuilds_8_guard_b for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 18 of 20260101000000_several_rebuilds; after 20260101000006_several_rebuilds_7_guard_a; before
--          20260101000008_several_rebuilds_9_guard_c.
--
-- What:    refuses NULL in the second column of B.value.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "B" ADD CONSTRAINT "_isotype_20260101000000__value_required" CHECK ("_isotype_20260101000000__value__new" IS NOT NULL) NOT VALID;
