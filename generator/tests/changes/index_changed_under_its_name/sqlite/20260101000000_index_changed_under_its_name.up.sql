-- 20260101000000_index_changed_under_its_name for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 5 parts: check_indexes, index_lookup, contract_lookup, contract_user,
--          proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

DROP INDEX "lookup";

CREATE INDEX "lookup" ON "User"("age", "name");
