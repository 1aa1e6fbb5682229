-- 20260101000001_model_renamed_with_an_optional_column_undone_with_nulls_stops_2_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops; after
--          20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops_1_expand_user.
-- Undoes:  renames the table User to Person.
--          renames the column Person.level to rank.
--          renames User_pkey to Person_pkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Person" WHERE "rank" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Person" WHERE "rank" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.level: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') and would have to hold a value; give one with --fill-down ''User.level=SQL''';
    END IF;
END
$isotype$;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Person" RENAME TO "User";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "rank" TO "level";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Person_pkey" RENAME TO "User_pkey";
