-- 20260101000021_columns_of_others_swapped_22_validate_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    22 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000020_columns_of_others_swapped_21_validate_entry; before
--          20260101000022_columns_of_others_swapped_23_validate_entry.
--
-- What:    looks at the values in the second columns of Account.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Account" ("_isotype_20260101000000__id__new", "_isotype_20260101000000__balance__new", "_isotype_20260101000000__ref__new", "_isotype_20260101000000__parentId__new");
