-- 20260101000000_reference_dropped_and_its_parent_deleted for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the column Account.upper as _isotype_20260101000000_upper.
--          drops the foreign key Account_upper_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Account"') AND attname = '_isotype_20260101000000_upper' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account.upper: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

LOCK TABLE "Account" IN SHARE ROW EXCLUSIVE MODE;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "_isotype_20260101000000_upper" TO "upper";

-- A kept value whose parent is gone cannot come back: it stays kept.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
DO $isotype$
DECLARE
    moved bigint;
BEGIN
    IF EXISTS (SELECT FROM "Account" AS child WHERE child."upper" IS NOT NULL AND NOT EXISTS (SELECT FROM "Account" AS parent WHERE parent."id" = child."upper")) THEN
        ALTER TABLE "Account" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_upper__aside" INTEGER;
        UPDATE "Account" AS child SET "_isotype_20260101000000_undone_upper__aside" = "upper", "upper" = NULL WHERE child."upper" IS NOT NULL AND NOT EXISTS (SELECT FROM "Account" AS parent WHERE parent."id" = child."upper");
        GET DIAGNOSTICS moved = ROW_COUNT;
        RAISE WARNING 'isotype: Account.upper: % rows refer to rows that are gone; they stay in the column _isotype_20260101000000_undone_upper__aside', moved;
    END IF;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Account" ADD CONSTRAINT "Account_upper_fkey" FOREIGN KEY ("upper") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
