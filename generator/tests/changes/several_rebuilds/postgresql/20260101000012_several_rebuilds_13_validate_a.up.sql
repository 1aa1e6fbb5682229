-- 20260101000012_several_rebuilds_13_validate_a for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 18 of 20260101000000_several_rebuilds; after 20260101000011_several_rebuilds_12_validate_c;
--          before 20260101000013_several_rebuilds_14_validate_b.
--
-- What:    looks at the values in the second columns of A.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "A" ("_isotype_20260101000000__value__new");
