-- 20260101000000_many_to_many_of_a_renamed_model_1_check_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_many_to_many_of_a_renamed_model; before
--          20260101000001_many_to_many_of_a_renamed_model_2_index_label_to_post_b_index.
--
-- What:    asks whether the rows that are there allow it.
-- Cost:    reads, changes nothing.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(ROW("A", "B")::text) AS shown FROM (SELECT "B" AS "A", "A" AS "B", (ROW("A", "B"))::text AS "isotype told", ROW("A", "B") AS "isotype order" FROM "_PostToTag") AS rows WHERE "A" IS NOT NULL AND "B" IS NOT NULL GROUP BY "A", "B" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: _LabelToPost: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which _LabelToPost_AB_pkey forbids; make them differ first';
    END IF;
END
$isotype$;
