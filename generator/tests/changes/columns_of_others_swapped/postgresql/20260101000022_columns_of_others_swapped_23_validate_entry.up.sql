-- 20260101000022_columns_of_others_swapped_23_validate_entry for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    23 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000021_columns_of_others_swapped_22_validate_account; before
--          20260101000023_columns_of_others_swapped_24_contract_account.
--
-- What:    looks at the values in the second columns of Entry.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Entry" ("_isotype_20260101000000__account__new", "_isotype_20260101000000__value__new");
