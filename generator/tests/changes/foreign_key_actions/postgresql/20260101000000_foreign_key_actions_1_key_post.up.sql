-- 20260101000000_foreign_key_actions_1_key_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_foreign_key_actions; before
--          20260101000001_foreign_key_actions_2_validate_post.
--
-- What:    refers from Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.
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
    SELECT count(*) INTO found FROM "Post" AS child WHERE child."aId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."aId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."aId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."aId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_aId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Post" AS child WHERE child."bId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."bId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."bId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."bId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_bId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Post" AS child WHERE child."cId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."cId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Post" AS child WHERE child."cId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."cId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Post: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Post_cId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__Post_aId_fkey" FOREIGN KEY ("aId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE SET NULL NOT VALID;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__Post_bId_fkey" FOREIGN KEY ("bId") REFERENCES "User" ("id") ON DELETE NO ACTION ON UPDATE CASCADE NOT VALID;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__Post_cId_fkey" FOREIGN KEY ("cId") REFERENCES "User" ("id") ON DELETE SET DEFAULT ON UPDATE NO ACTION NOT VALID;
