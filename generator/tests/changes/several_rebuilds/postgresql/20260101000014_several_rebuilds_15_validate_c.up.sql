-- 20260101000014_several_rebuilds_15_validate_c for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    15 of 18 of 20260101000000_several_rebuilds; after 20260101000013_several_rebuilds_14_validate_b;
--          before 20260101000015_several_rebuilds_16_contract_a.
--
-- What:    looks at the values in the second columns of C.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "C" ("_isotype_20260101000000__value__new");
