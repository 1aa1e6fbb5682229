-- 20260101000004_int_to_text_with_fill_down_from_a_dropped_table_5_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000003_int_to_text_with_fill_down_from_a_dropped_table_4_validate_user; before
--          20260101000005_int_to_text_with_fill_down_from_a_dropped_table_6_contract_dropped.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__level__new");
