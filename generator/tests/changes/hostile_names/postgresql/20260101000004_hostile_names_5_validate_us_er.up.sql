-- 20260101000004_hostile_names_5_validate_us_er for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 12 of 20260101000000_hostile_names; after 20260101000003_hostile_names_4_index_i; before
--          20260101000005_hostile_names_6_guard_us_er.
--
-- What:    looks at the values in the second columns of "Us'er$$.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE """Us'er$$" ("_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new");
