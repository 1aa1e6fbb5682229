-- 20260101000000_index_added_and_dropped for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 5 parts: check_indexes, index_user_age_name_idx, index_it_s_quoted,
--          contract_user_name_idx, proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

DROP INDEX "User_name_idx";

CREATE INDEX "User_age_name_idx" ON "User"("age", "name" DESC);

CREATE INDEX "it's ""quoted""" ON "User"("email");
