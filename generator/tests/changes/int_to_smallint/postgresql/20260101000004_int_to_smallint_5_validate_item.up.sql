-- 20260101000004_int_to_smallint_5_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_int_to_smallint; after 20260101000003_int_to_smallint_4_guard_item; before
--          20260101000005_int_to_smallint_6_contract_item.
--
-- What:    proves that the second column of Item.level holds no NULL.
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
    SELECT count(*) INTO found FROM "Item" WHERE "level" IS NOT NULL AND "_isotype_20260101000000__level__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Item" WHERE "level" IS NOT NULL AND "_isotype_20260101000000__level__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Item.level: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Item.level=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Item" VALIDATE CONSTRAINT "_isotype_20260101000000__level_required";
