-- 20260101000000_id_to_unique_beside_a_table_that_goes_1_check_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; before
--          20260101000001_id_to_unique_beside_a_table_that_goes_2_index_comment_id_key.
--
-- What:    asks whether the rows that are there allow it.
-- Cost:    reads, changes nothing.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("id")::text) AS shown FROM "Comment" AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Comment: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Comment_id_key forbids; make them differ first';
    END IF;
END
$isotype$;
