-- 20260101000001_enum_value_renamed_undone_with_fill_down_2_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_enum_value_renamed_undone_with_fill_down; after
--          20260101000000_enum_value_renamed_undone_with_fill_down_1_enum_state.
--
-- What:    Order.state may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Order" ALTER COLUMN "state" DROP NOT NULL;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Order"') AND attname = '_isotype_20260101000000_undone_state__filled' AND NOT attisdropped) THEN
        UPDATE "Order" SET "state" = NULL WHERE "_isotype_20260101000000_undone_state__filled" IS NOT NULL AND "state"::text = "_isotype_20260101000000_undone_state__filled"::text;
        ALTER TABLE "Order" DROP COLUMN "_isotype_20260101000000_undone_state__filled";
    END IF;
END
$isotype$;
