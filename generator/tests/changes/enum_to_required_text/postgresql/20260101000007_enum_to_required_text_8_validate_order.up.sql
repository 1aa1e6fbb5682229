-- 20260101000007_enum_to_required_text_8_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000006_enum_to_required_text_7_guard_order; before
--          20260101000008_enum_to_required_text_9_contract_order.
--
-- What:    proves that Order.state holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Order" SET "state" = filled.value, "_isotype_20260101000000_state__filled" = filled.value
FROM (SELECT ctid AS place, ('nobody knows')::TEXT AS value FROM "Order" WHERE "state" IS NULL OFFSET 0) AS filled
WHERE "Order".ctid = filled.place AND "Order"."state" IS NULL;

ALTER TABLE "Order" VALIDATE CONSTRAINT "_isotype_20260101000000__state_required";
