-- 20260101000000_offline_unique_added_and_dropped for SQLite, made by isotype from schema.prisma.
--
-- Options: --offline
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is one file.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in "User_email_key", which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY "email") AS "many" FROM (SELECT t."email" AS "email", t."id" AS "_isotype_key" FROM "User" AS t) AS t WHERE "email" IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

SELECT json_extract('{}', 'isotype: User: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in "User_tenant_handle_key", which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY "tenant", "handle") AS "many" FROM (SELECT t."handle" AS "handle", t."tenant" AS "tenant", t."id" AS "_isotype_key" FROM "User" AS t) AS t WHERE "tenant" IS NOT NULL AND "handle" IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

DROP INDEX "User_handle_key";

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

CREATE UNIQUE INDEX "User_tenant_handle_key" ON "User"("tenant", "handle");
