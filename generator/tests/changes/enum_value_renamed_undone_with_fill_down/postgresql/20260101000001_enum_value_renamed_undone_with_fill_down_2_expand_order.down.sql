-- 20260101000001_enum_value_renamed_undone_with_fill_down_2_expand_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_enum_value_renamed_undone_with_fill_down; after
--          20260101000000_enum_value_renamed_undone_with_fill_down_1_enum_state.
-- Undoes:  Order.state may be NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Order" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_state__filled" "State";

UPDATE "Order" SET "state" = filled.value, "_isotype_20260101000000_undone_state__filled" = filled.value
FROM (SELECT ctid AS place, ((CASE ('done')::text WHEN 'done' THEN 'closed' ELSE ('done')::text END)::"State")::"State" AS value FROM "Order" WHERE "state" IS NULL OFFSET 0) AS filled
WHERE "Order".ctid = filled.place AND "Order"."state" IS NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Order" ALTER COLUMN "state" SET NOT NULL;
