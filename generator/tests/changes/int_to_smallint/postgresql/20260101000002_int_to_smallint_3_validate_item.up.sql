-- 20260101000002_int_to_smallint_3_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_int_to_smallint; after 20260101000001_int_to_smallint_2_backfill_item; before
--          20260101000003_int_to_smallint_4_guard_item.
--
-- What:    looks at the values in the second columns of Item.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Item" ("_isotype_20260101000000__level__new");
