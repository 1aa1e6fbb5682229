-- 20260101000004_bigint_to_int_stops_at_large_numbers_5_validate_counter for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_bigint_to_int_stops_at_large_numbers; after
--          20260101000003_bigint_to_int_stops_at_large_numbers_4_guard_counter; before
--          20260101000005_bigint_to_int_stops_at_large_numbers_6_contract_counter.
--
-- What:    proves that the second column of Counter.count holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Counter" WHERE "count" IS NOT NULL AND "_isotype_20260101000000__count__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Counter" WHERE "count" IS NOT NULL AND "_isotype_20260101000000__count__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Counter.count: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Counter.count=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Counter" VALIDATE CONSTRAINT "_isotype_20260101000000__count_required";
