-- 20260101000001_column_added_with_default_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_column_added_with_default; after
--          20260101000000_column_added_with_default_1_expand_tables; before
--          20260101000002_column_added_with_default_3_guard_user.
--
-- What:    adds the column User.name.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.active.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.count.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.rate.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.state.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD COLUMN "name" TEXT NOT NULL DEFAULT 'it''s';

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_name' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "name";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_name" TO "name";
        ALTER TABLE "User" ALTER COLUMN "name" SET DEFAULT 'it''s';
        UPDATE "User" SET "name" = 'it''s'::TEXT WHERE "name" IS NULL;
        ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_active' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "active";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_active" TO "active";
        ALTER TABLE "User" ALTER COLUMN "active" SET DEFAULT true;
        UPDATE "User" SET "active" = true::BOOLEAN WHERE "active" IS NULL;
        ALTER TABLE "User" ALTER COLUMN "active" SET NOT NULL;
    END IF;
END
$isotype$;

-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN "count" INTEGER NOT NULL DEFAULT 0;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_count' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "count";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_count" TO "count";
        ALTER TABLE "User" ALTER COLUMN "count" SET DEFAULT 0;
        UPDATE "User" SET "count" = 0::INTEGER WHERE "count" IS NULL;
        ALTER TABLE "User" ALTER COLUMN "count" SET NOT NULL;
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "rate" DECIMAL(8,2) NOT NULL DEFAULT 1.5;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_rate' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "rate";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_rate" TO "rate";
        ALTER TABLE "User" ALTER COLUMN "rate" SET DEFAULT 1.5;
        UPDATE "User" SET "rate" = 1.5::DECIMAL(8,2) WHERE "rate" IS NULL;
        ALTER TABLE "User" ALTER COLUMN "rate" SET NOT NULL;
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "state" "State" NOT NULL DEFAULT 'OFF';

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_state' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "state";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_state" TO "state";
        BEGIN
            IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"User"'::regclass AND attname = 'state') <> to_regtype('"State"') THEN
                ALTER TABLE "User" ALTER COLUMN "state" TYPE "State" USING "state"::text::"State";
            END IF;
    END;
        ALTER TABLE "User" ALTER COLUMN "state" SET DEFAULT 'OFF';
        UPDATE "User" SET "state" = 'OFF'::"State" WHERE "state" IS NULL;
        ALTER TABLE "User" ALTER COLUMN "state" SET NOT NULL;
    END IF;
END
$isotype$;
