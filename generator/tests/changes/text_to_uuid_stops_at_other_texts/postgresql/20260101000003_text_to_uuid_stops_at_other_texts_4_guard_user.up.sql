-- 20260101000003_text_to_uuid_stops_at_other_texts_4_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_text_to_uuid_stops_at_other_texts; after
--          20260101000002_text_to_uuid_stops_at_other_texts_3_validate_user; before
--          20260101000004_text_to_uuid_stops_at_other_texts_5_validate_user.
--
-- What:    refuses NULL in the second column of User.token.
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
    SELECT count(*) INTO found FROM "User" WHERE "token" IS NOT NULL AND "_isotype_20260101000000__token__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "token" IS NOT NULL AND "_isotype_20260101000000__token__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.token: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''User.token=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__token_required" CHECK ("_isotype_20260101000000__token__new" IS NOT NULL) NOT VALID;
