-- 20260101000000_unique_added_and_dropped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes indexes.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in "User_handle_key", which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY "handle") AS "many" FROM (SELECT t."handle" AS "handle", t."id" AS "_isotype_key" FROM "User" AS t) AS t WHERE "handle" IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

DROP INDEX "User_email_key";

DROP INDEX "User_tenant_handle_key";

CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");
