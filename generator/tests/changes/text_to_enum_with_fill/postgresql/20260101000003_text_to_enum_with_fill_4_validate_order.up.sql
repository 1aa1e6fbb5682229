-- 20260101000003_text_to_enum_with_fill_4_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_text_to_enum_with_fill; after
--          20260101000002_text_to_enum_with_fill_3_backfill_order; before
--          20260101000004_text_to_enum_with_fill_5_guard_order.
--
-- What:    looks at the values in the second columns of Order.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Order" ("_isotype_20260101000000__state__new");
