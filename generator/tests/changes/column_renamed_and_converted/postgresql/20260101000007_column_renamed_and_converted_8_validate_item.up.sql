-- 20260101000007_column_renamed_and_converted_8_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000006_column_renamed_and_converted_7_validate_item; before
--          20260101000008_column_renamed_and_converted_9_guard_item.
--
-- What:    looks at the values in the second columns of Item.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Item" ("_isotype_20260101000000__price__new");
