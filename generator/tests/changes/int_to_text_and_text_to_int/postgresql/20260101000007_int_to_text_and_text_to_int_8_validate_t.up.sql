-- 20260101000007_int_to_text_and_text_to_int_8_validate_t for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000006_int_to_text_and_text_to_int_7_guard_t; before
--          20260101000008_int_to_text_and_text_to_int_9_contract_t.
--
-- What:    proves that the second column of T.text holds no NULL.
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
    SELECT count(*) INTO found FROM "T" WHERE "text" IS NOT NULL AND "_isotype_20260101000000__text__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "T" WHERE "text" IS NOT NULL AND "_isotype_20260101000000__text__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: T.text: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''T.text=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "T" VALIDATE CONSTRAINT "_isotype_20260101000000__text_required";
