-- 20260101000000_column_added_with_now_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_column_added_with_now; before
--          20260101000001_column_added_with_now_2_backfill_user_token.
--
-- What:    adds the column User.createdAt.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    adds the column User.token.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    sets the default of User.token.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema says DateTime, which is UTC.
-- squawk-ignore prefer-timestamp-tz
ALTER TABLE "User" ADD COLUMN "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_createdAt' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "createdAt";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_createdAt" TO "createdAt";
        ALTER TABLE "User" ALTER COLUMN "createdAt" SET DEFAULT CURRENT_TIMESTAMP;
        UPDATE "User" SET "createdAt" = CURRENT_TIMESTAMP::TIMESTAMP(3) WHERE "createdAt" IS NULL;
        ALTER TABLE "User" ALTER COLUMN "createdAt" SET NOT NULL;
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD COLUMN "token" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_token' AND NOT attisdropped) THEN
        ALTER TABLE "User" DROP COLUMN "token";
        ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_undone_token" TO "token";
    END IF;
END
$isotype$;

ALTER TABLE "User" ALTER COLUMN "token" SET DEFAULT (md5('x'));
