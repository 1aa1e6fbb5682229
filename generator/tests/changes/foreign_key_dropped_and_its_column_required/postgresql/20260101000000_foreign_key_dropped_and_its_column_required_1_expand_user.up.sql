-- 20260101000000_foreign_key_dropped_and_its_column_required_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; before
--          20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id.
-- Options: --fill 'User.mentorId=-1'
--
-- What:    drops the foreign key User_mentorId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    makes room to remember which rows of User were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    SELECT count(coalesce("mentorId", (-1)::INTEGER)) INTO isotype_found FROM "User";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mentorId: --fill ''User.mentorId=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
            BEGIN
                SELECT (coalesce("mentorId", (-1)::INTEGER))::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mentorId: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''User.mentorId=SQL'' what is no INTEGER' ELSE ' rows get from --fill ''User.mentorId=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

LOCK TABLE "User" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_mentorId_fkey";

-- What a row without a value got, so that the way back knows it.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_mentorId__filled" INTEGER;
