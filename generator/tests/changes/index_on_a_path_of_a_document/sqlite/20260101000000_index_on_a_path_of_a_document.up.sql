-- 20260101000000_index_on_a_path_of_a_document for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Module: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 4 parts: check_rows, index_module_setup_count_id_idx,
--          index_module_setup_name_key, proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Module') OR tbl_name COLLATE NOCASE IN ('Module'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Module: ' || "n" || iif("n" = 1, ' row is the same (id ', ' rows are the same (id ') || coalesce("keys", '') || ') in "Module_setup_name_key", which would have to be unique; change them first')
FROM (SELECT count(*) AS "n", group_concat("key", ', ') FILTER (WHERE "place" <= 3) AS "keys"
    FROM (SELECT "key", row_number() OVER (ORDER BY "key") AS "place" FROM (SELECT "_isotype_key" AS "key" FROM (SELECT "_isotype_key", count(*) OVER (PARTITION BY json_extract("setup", '$."name"')) AS "many" FROM (SELECT t."setup" AS "setup", t."id" AS "_isotype_key" FROM "Module" AS t) AS t WHERE json_extract("setup", '$."name"') IS NOT NULL) WHERE "many" > 1)))
WHERE "n" > 0;

CREATE INDEX "Module_setup_count_id_idx" ON "Module"(json_extract("setup", '$."count"'), "id");

CREATE UNIQUE INDEX "Module_setup_name_key" ON "Module"(json_extract("setup", '$."name"'));
