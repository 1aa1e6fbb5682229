-- 20260101000000_names_of_sixty_three_bytes for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: drops a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one,
--          a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL the same change is one file.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('User') OR tbl_name COLLATE NOCASE IN ('User'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: the schema does not know these indexes, and a column that they hold goes: ' || "names" || '; drop them first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN () AND tbl_name COLLATE NOCASE IN ('User') AND EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x
        WHERE x.name COLLATE NOCASE IN ('a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one', 'a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two') OR ((x.cid = -2 OR instr(upper(sql), 'WHERE') > 0) AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two[^a-z0-9_$]*'))))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: a full-text search that the schema does not know reads columns that go or get other names: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user)') > 0) AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) AS x WHERE x.name COLLATE NOCASE IN ('a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one', 'a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two')))
WHERE "names" IS NOT NULL;

-- Views, triggers and keys of others follow when names change.
PRAGMA legacy_alter_table = OFF;

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one', t."a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one", NULL FROM "User" AS t;

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two', t."a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two", NULL FROM "User" AS t;

ALTER TABLE "User" DROP COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one";

ALTER TABLE "User" DROP COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two";
