-- 20260101000001_column_added_nullable_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_column_added_nullable; after
--          20260101000000_column_added_nullable_1_expand_tables; before
--          20260101000002_column_added_nullable_3_guard_user.
--
-- What:    adds the column User.name.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.score.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.seen.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.tags.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.state.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.json.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD COLUMN "name" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_name' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "name";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_name" TO "name";
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "score" DECIMAL(8,2);

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_score' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "score";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_score" TO "score";
    END IF;
END
$isotype$;

-- The schema says DateTime, which is UTC.
-- squawk-ignore prefer-timestamp-tz
ALTER TABLE "User" ADD COLUMN "seen" TIMESTAMP(3);

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_seen' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "seen";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_seen" TO "seen";
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "tags" TEXT[];

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_tags' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "tags";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_tags" TO "tags";
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "state" "State";

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
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "json" JSONB;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_json' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "json";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_json" TO "json";
    END IF;
END
$isotype$;
