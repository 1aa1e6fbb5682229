-- 20260101000000_index_on_a_path_of_a_document_1_check_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_index_on_a_path_of_a_document; before
--          20260101000001_index_on_a_path_of_a_document_2_index_module_setup_count_id_idx.
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
    FROM (SELECT min((("setup" ->> 'name'))::text) AS shown FROM "Module" AS rows WHERE ("setup" ->> 'name') IS NOT NULL GROUP BY ("setup" ->> 'name') HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Module: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Module_setup_name_key forbids; make them differ first';
    END IF;
END
$isotype$;
