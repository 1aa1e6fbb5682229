-- 20260101000005_int_to_text_with_fill_down_from_a_dropped_table_6_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_int_to_text_with_fill_down_from_a_dropped_table; after
--          20260101000004_int_to_text_with_fill_down_from_a_dropped_table_5_validate_user; before
--          20260101000006_int_to_text_with_fill_down_from_a_dropped_table_7_contract_user.
-- Undoes:  nothing on the way up; the undo keeps rows whose parents were deleted meanwhile.
--          drops the foreign key Rank_userId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows whose parents were deleted meanwhile stay kept.
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
BEGIN
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Rank" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000"."Rank without User" (LIKE "Rank");
            WITH gone AS (DELETE FROM "Rank" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20260101000000"."Rank without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Rank: % rows refer to rows that are gone; they stay in "_isotype_20260101000000"."Rank without User"', moved;
            again := true;
        END IF;
    END LOOP;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Rank" ADD CONSTRAINT "Rank_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
