-- 20260101000009_text_to_uuid_10_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 15 of 20260101000000_text_to_uuid; after 20260101000008_text_to_uuid_9_validate_user; before
--          20260101000010_text_to_uuid_11_guard_user.
--
-- What:    refuses NULL in the second column of Post.authorId.
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
    SELECT count(*) INTO found FROM "Post" WHERE "authorId" IS NOT NULL AND "_isotype_20260101000000__authorId__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" WHERE "authorId" IS NOT NULL AND "_isotype_20260101000000__authorId__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post.authorId: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Post.authorId=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__authorId_required" CHECK ("_isotype_20260101000000__authorId__new" IS NOT NULL) NOT VALID;
