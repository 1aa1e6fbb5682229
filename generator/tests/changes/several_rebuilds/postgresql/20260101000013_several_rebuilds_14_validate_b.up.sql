-- 20260101000013_several_rebuilds_14_validate_b for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    14 of 18 of 20260101000000_several_rebuilds; after 20260101000012_several_rebuilds_13_validate_a;
--          before 20260101000014_several_rebuilds_15_validate_c.
--
-- What:    looks at the values in the second columns of B.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "B" ("_isotype_20260101000000__value__new");
