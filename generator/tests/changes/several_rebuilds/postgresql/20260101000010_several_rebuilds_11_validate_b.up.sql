-- 20260101000010_several_rebuilds_11_validate_b for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 18 of 20260101000000_several_rebuilds; after 20260101000009_several_rebuilds_10_validate_a;
--          before 20260101000011_several_rebuilds_12_validate_c.
--
-- What:    proves that the second column of B.value holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "B" VALIDATE CONSTRAINT "_isotype_20260101000000__value_required";
