-- 20260101000003_float_to_decimal_4_guard_reading for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_float_to_decimal; after 20260101000002_float_to_decimal_3_validate_reading;
--          before 20260101000004_float_to_decimal_5_validate_reading.
--
-- What:    refuses NULL in the second column of Reading.value.
-- Why:     SET NOT NULL needs no scan when a check says the same; from here on a value that has no place in the
--          new type is refused.
-- Cost:    reads the table beside running writers, then locks it for a moment.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Reading" WHERE "value" IS NOT NULL AND "_isotype_20260101000000__value__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Reading" WHERE "value" IS NOT NULL AND "_isotype_20260101000000__value__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Reading.value: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Reading.value=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Reading" ADD CONSTRAINT "_isotype_20260101000000__value_required" CHECK ("_isotype_20260101000000__value__new" IS NOT NULL) NOT VALID;
