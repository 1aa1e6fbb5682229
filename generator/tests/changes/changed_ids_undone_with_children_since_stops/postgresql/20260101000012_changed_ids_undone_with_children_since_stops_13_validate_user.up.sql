-- 20260101000012_changed_ids_undone_with_children_since_stops_13_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000011_changed_ids_undone_with_children_since_stops_12_validate_post; before
--          20260101000013_changed_ids_undone_with_children_since_stops_14_contract_post.
--
-- What:    proves that the second column of User.id holds no NULL.
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
    SELECT count(*) INTO found FROM "User" WHERE "id" IS NOT NULL AND "_isotype_20260101000000__id__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "id" IS NOT NULL AND "_isotype_20260101000000__id__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.id: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''User.id=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__id_required";
