-- 20260101000005_column_renamed_and_converted_6_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000004_column_renamed_and_converted_5_index_item_amount_idx; before
--          20260101000006_column_renamed_and_converted_7_validate_item.
--
-- What:    proves that Item.note holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Item" SET "note" = filled.value, "_isotype_20260101000000_note__filled" = filled.value
FROM (SELECT ctid AS place, ('price ' || "price")::TEXT AS value FROM "Item" WHERE "note" IS NULL OFFSET 0) AS filled
WHERE "Item".ctid = filled.place AND "Item"."note" IS NULL;

ALTER TABLE "Item" VALIDATE CONSTRAINT "_isotype_20260101000000__note_required";
