-- 20260101000011_several_rebuilds_12_validate_c for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 18 of 20260101000000_several_rebuilds; after 20260101000010_several_rebuilds_11_validate_b;
--          before 20260101000012_several_rebuilds_13_validate_a.
--
-- What:    proves that the second column of C.value holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "C" VALIDATE CONSTRAINT "_isotype_20260101000000__value_required";
