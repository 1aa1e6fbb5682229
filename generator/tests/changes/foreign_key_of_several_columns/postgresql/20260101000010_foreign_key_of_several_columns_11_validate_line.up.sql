-- 20260101000010_foreign_key_of_several_columns_11_validate_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000009_foreign_key_of_several_columns_10_validate_order; before
--          20260101000011_foreign_key_of_several_columns_12_validate_order.
--
-- What:    looks at the values in the second columns of Line.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Line" ("_isotype_20260101000000__number__new");
