-- 20260101000004_foreign_key_actions_5_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_foreign_key_actions; after 20260101000003_foreign_key_actions_4_validate_post.
-- Undoes:  renames _isotype_20260101000000__Post_cId_fkey to Post_cId_fkey.
--          renames _isotype_20260101000000__Post_bId_fkey to Post_bId_fkey.
--          renames _isotype_20260101000000__Post_aId_fkey to Post_aId_fkey.
--          drops the foreign key Post_cId_fkey.
--          drops the foreign key Post_bId_fkey.
--          drops the foreign key Post_aId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

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

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "Post_cId_fkey" TO "_isotype_20260101000000__Post_cId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "Post_bId_fkey" TO "_isotype_20260101000000__Post_bId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Post" RENAME CONSTRAINT "Post_aId_fkey" TO "_isotype_20260101000000__Post_aId_fkey";

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_cId_fkey" FOREIGN KEY ("cId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_bId_fkey" FOREIGN KEY ("bId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE NO ACTION;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_aId_fkey" FOREIGN KEY ("aId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
