-- 20260101000000_foreign_key_added_1_key_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_foreign_key_added; before 20260101000001_foreign_key_added_2_validate_post.
--
-- What:    refers from Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.
--
-- What:    refers from Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.
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
    SELECT count(*) INTO found FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."authorId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_authorId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Post" AS child WHERE child."editorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."editorId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."editorId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."editorId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key edited_by forbids; change or delete them first';
    END IF;
END
$isotype$;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

ALTER TABLE "Post" ADD CONSTRAINT "edited_by" FOREIGN KEY ("editorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
