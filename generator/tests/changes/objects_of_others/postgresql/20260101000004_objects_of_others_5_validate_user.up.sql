-- 20260101000004_objects_of_others_5_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_objects_of_others; after 20260101000003_objects_of_others_4_validate_user;
--          before 20260101000005_objects_of_others_6_contract_user.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__age__new");
