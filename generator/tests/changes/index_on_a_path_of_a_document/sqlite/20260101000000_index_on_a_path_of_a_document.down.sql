-- 20260101000000_index_on_a_path_of_a_document for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Module: changes indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Module') OR tbl_name COLLATE NOCASE IN ('Module'))
WHERE "names" IS NOT NULL;

DROP INDEX "Module_setup_count_id_idx";

DROP INDEX "Module_setup_name_key";
