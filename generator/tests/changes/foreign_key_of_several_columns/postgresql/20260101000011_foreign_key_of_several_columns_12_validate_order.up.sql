-- 20260101000011_foreign_key_of_several_columns_12_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    12 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000010_foreign_key_of_several_columns_11_validate_line; before
--          20260101000012_foreign_key_of_several_columns_13_contract_line.
--
-- What:    looks at the values in the second columns of Order.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Order" ("_isotype_20260101000000__number__new");
