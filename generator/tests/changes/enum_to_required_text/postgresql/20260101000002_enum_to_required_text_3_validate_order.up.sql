-- 20260101000002_enum_to_required_text_3_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000001_enum_to_required_text_2_backfill_order; before
--          20260101000003_enum_to_required_text_4_contract_order.
--
-- What:    looks at the values in the second columns of Order.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Order" ("_isotype_20260101000000__state__new");
