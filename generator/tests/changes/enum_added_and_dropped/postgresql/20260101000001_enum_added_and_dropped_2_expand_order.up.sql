-- 20260101000001_enum_added_and_dropped_2_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_enum_added_and_dropped; after
--          20260101000000_enum_added_and_dropped_1_expand_tables; before
--          20260101000002_enum_added_and_dropped_3_contract_order.
--
-- What:    adds the column Order.level.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD COLUMN "level" "Level";

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Order"') AND attname = '_isotype_20260101000000_undone_level' AND NOT attisdropped) THEN
        ALTER TABLE "Order" DROP COLUMN "level";
        ALTER TABLE "Order" RENAME COLUMN "_isotype_20260101000000_undone_level" TO "level";
        BEGIN
            IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Order"'::regclass AND attname = 'level') <> to_regtype('"Level"') THEN
                ALTER TABLE "Order" ALTER COLUMN "level" TYPE "Level" USING "level"::text::"Level";
            END IF;
    END;
    END IF;
END
$isotype$;
