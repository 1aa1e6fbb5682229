-- 20260101000000_foreign_key_dropped_undone_with_orphans_stops for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  drops the foreign key Post_authorId_fkey.

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

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
