-- 20260101000000_foreign_key_to_itself_1_guard_node for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_foreign_key_to_itself; before 20260101000001_foreign_key_to_itself_2_key_node.
--
-- What:    adds the check Node_name_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
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
    SELECT count(*) INTO found FROM "Node" AS rows WHERE NOT (char_length("name") >= 1 AND char_length("name") <= 10);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Node" AS rows WHERE NOT (char_length("name") >= 1 AND char_length("name") <= 10) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Node: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Node_name_check would refuse them; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Node" AS child WHERE child."parentId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Node" AS parent WHERE parent."id" = child."parentId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Node" AS child WHERE child."parentId" IS NOT NULL AND NOT EXISTS (SELECT FROM "Node" AS parent WHERE parent."id" = child."parentId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Node: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Node_parentId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

ALTER TABLE "Node" ADD CONSTRAINT "Node_name_check" CHECK (char_length("name") >= 1 AND char_length("name") <= 10) NOT VALID;
