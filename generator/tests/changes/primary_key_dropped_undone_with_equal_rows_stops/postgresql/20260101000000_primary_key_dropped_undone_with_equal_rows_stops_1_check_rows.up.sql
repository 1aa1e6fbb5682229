-- 20260101000000_primary_key_dropped_undone_with_equal_rows_stops_1_check_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; before
--          20260101000001_primary_key_dropped_undone_with_equal_rows_stops_2_index_place_pkey.
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
    FROM (SELECT min(("name")::text) AS shown FROM "Place" AS rows WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Place: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Place_pkey forbids; make them differ first';
    END IF;
END
$isotype$;
