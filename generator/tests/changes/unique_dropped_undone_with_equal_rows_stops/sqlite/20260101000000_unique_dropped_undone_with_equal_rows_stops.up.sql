-- 20260101000000_unique_dropped_undone_with_equal_rows_stops for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 3 parts: check_indexes, contract_user_email_key, proof_rows.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

DROP INDEX "User_email_key";
