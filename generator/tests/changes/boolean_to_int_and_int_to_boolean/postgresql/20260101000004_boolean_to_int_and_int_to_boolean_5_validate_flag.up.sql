-- 20260101000004_boolean_to_int_and_int_to_boolean_5_validate_flag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000003_boolean_to_int_and_int_to_boolean_4_validate_flag; before
--          20260101000005_boolean_to_int_and_int_to_boolean_6_guard_flag.
--
-- What:    looks at the values in the second columns of Flag.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Flag" ("_isotype_20260101000000__on__new", "_isotype_20260101000000__off__new");
