-- 20260101000005_json_to_enum_and_fill_6_validate_comment for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000004_json_to_enum_and_fill_5_guard_comment; before
--          20260101000006_json_to_enum_and_fill_7_contract_comment.
--
-- What:    proves that the second column of Comment.kind holds no NULL.
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
    SELECT count(*) INTO found FROM "Comment" WHERE "kind" IS NOT NULL AND "_isotype_20260101000000__kind__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Comment" WHERE "kind" IS NOT NULL AND "_isotype_20260101000000__kind__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Comment.kind: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Comment.kind=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Comment" VALIDATE CONSTRAINT "_isotype_20260101000000__kind_required";
