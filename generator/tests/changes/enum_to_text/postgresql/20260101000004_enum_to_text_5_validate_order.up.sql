-- 20260101000004_enum_to_text_5_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_enum_to_text; after 20260101000003_enum_to_text_4_index_order_state_idx;
--          before 20260101000005_enum_to_text_6_validate_order.
--
-- What:    proves that the second column of Order.state holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" VALIDATE CONSTRAINT "_isotype_20260101000000__state_required";
