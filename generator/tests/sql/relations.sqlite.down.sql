-- no-transaction
-- 20260101000000_relations for SQLite, the undo, made by isotype from relations.prisma.
--
-- What:    drops 11 tables, 7 indexes, 12 foreign keys and 1 check.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Department', 'Employee', 'Mixed', 'Post', 'Tag', '_PostToTag', '_likes', '_related', 'order_lines', 'orders', 'user') OR tbl_name COLLATE NOCASE IN ('Department', 'Employee', 'Mixed', 'Post', 'Tag', '_PostToTag', '_likes', '_related', 'order_lines', 'orders', 'user'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Employee: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Employee') WHERE name COLLATE NOCASE NOT IN ('id', 'departmentId', 'bossId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Employee: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Employee' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Department: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Department') WHERE name COLLATE NOCASE NOT IN ('id', 'headId'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Department: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Department' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: orders: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('orders') WHERE name COLLATE NOCASE NOT IN ('tenant', 'number'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: orders: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'orders' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: order_lines: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('order_lines') WHERE name COLLATE NOCASE NOT IN ('id', 'tenant', 'number', 'required'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: order_lines: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'order_lines' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Mixed: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Mixed') WHERE name COLLATE NOCASE NOT IN ('mixed_id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Mixed: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Mixed' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Post') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Post' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Tag') WHERE name COLLATE NOCASE NOT IN ('name'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'Tag' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: user: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('user') WHERE name COLLATE NOCASE NOT IN ('id'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: user: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = 'user' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_PostToTag') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = '_PostToTag' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _likes: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_likes') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _likes: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = '_likes' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _related: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_related') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _related: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND f."table" = '_related' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('Employee', 'REFERENCES', 2), ('Department', 'REFERENCES', 1), ('order_lines', 'AUTOINCREMENT', 1), ('order_lines', 'REFERENCES', 3), ('order_lines', 'DEFAULT', 1), ('Post', 'AUTOINCREMENT', 1), ('Tag', 'CHECK', 1), ('_PostToTag', 'REFERENCES', 2), ('_likes', 'REFERENCES', 2), ('_related', 'REFERENCES', 2)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('Employee', 'Department', 'Department_headId_key', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_PostToTag_AB_unique', '_PostToTag_B_index', '_likes', '_likes_AB_unique', '_likes_B_index', '_related', '_related_AB_unique', '_related_B_index') AND type IN ('table', 'index')
        UNION ALL
        SELECT "thing", substr("rest", p.value + s.value + instr(substr("rest", p.value + s.value) || e.value, e.value) + length(e.value) - 1),
            "bare" || substr("rest", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')
        FROM "read", json_each(json_array(min(instr("rest" || '"', '"'), instr("rest" || '''', ''''), instr("rest" || '`', '`'),
                instr("rest" || '[', '['), instr("rest" || '--', '--'), instr("rest" || '/*', '/*')))) AS p,
            json_each(json_array(iif(substr("rest", p.value, 1) IN ('-', '/'), 2, 1))) AS s,
            json_each(json_array(CASE substr("rest", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr("rest", p.value, 1) END)) AS e
        WHERE "rest" <> ''),
    "spaced"("thing", "words") AS (SELECT "thing", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace("bare",
        char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')
        FROM "read" WHERE "rest" = ''),
    "found"("thing", "what") AS (
        SELECT "thing", w.column1 FROM "spaced", (VALUES ('COLLATE'), ('CHECK'), ('ON CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('REFERENCES'), ('DEFAULT'), ('WHERE')) AS w
        WHERE (length("words") - length(replace("words", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)
            > coalesce((SELECT "count" FROM "known" AS k WHERE k."thing" = "spaced"."thing" COLLATE NOCASE AND "word" = w.column1), 0)
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Employee: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=employee,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=employee)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Department: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=department,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=department)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: orders: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=orders,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=orders)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: order_lines: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=order_lines,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=order_lines)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Mixed: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=mixed,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=mixed)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Post: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=post,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=post)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Tag: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=tag,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=tag)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: user: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_posttotag,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_posttotag)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _likes: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_likes,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_likes)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _related: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_related,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=_related)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know these, and the tables that they are on go with this undo: ' || "names" || '; drop them first, and make them again afterwards')
FROM (SELECT group_concat(sql, '; ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('Department_headId_key', '_PostToTag_AB_unique', '_PostToTag_B_index', '_likes_AB_unique', '_likes_B_index', '_related_AB_unique', '_related_B_index') AND tbl_name COLLATE NOCASE IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related')
    OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: triggers of others mention what goes (Employee, Department, orders, order_lines, Mixed, Post, Tag, user, _PostToTag, _likes, _related): ' || "names" || '; change or drop them first, or run this with `isotype migrate up`, which finds out whether they use it')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name COLLATE NOCASE NOT IN ('Employee', 'Department', 'orders', 'order_lines', 'Mixed', 'Post', 'Tag', 'user', '_PostToTag', '_likes', '_related') AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1 AND (' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]employee[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]department[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]orders[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]order_lines[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]mixed[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]post[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]tag[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]user[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]_posttotag[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]_likes[^a-z0-9_$]*' OR ' ' || lower(sql) || ' ' GLOB '*[^a-z0-9_$]_related[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

-- SQLite reads all views and triggers when it renames: one of others that does not hold stops here.
CREATE TABLE IF NOT EXISTS "_isotype_applied" ("version" TEXT NOT NULL PRIMARY KEY);

ALTER TABLE "_isotype_applied" RENAME COLUMN "version" TO "version";

-- Other tables refer to a table that is made anew or dropped: with foreign keys on, dropping it would delete
-- or refuse their rows.
PRAGMA foreign_keys = OFF;

BEGIN IMMEDIATE;

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';

-- Rows that had lost their parents before are no reason to stop.
CREATE TEMP TABLE "_isotype_broken" AS SELECT "table" AS "table", rowid AS "row", "parent" AS "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3;

-- The last numbers that were given are kept too.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

INSERT OR REPLACE INTO "_isotype_20260101000000_undone__sequences" ("table", "seq") SELECT CASE name WHEN 'order_lines' THEN 'order_lines' WHEN 'Post' THEN 'Post' END, seq FROM sqlite_sequence WHERE name IN ('order_lines', 'Post');

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__related" ("A" INTEGER, "B" INTEGER);

INSERT INTO "_isotype_20260101000000_undone__related" ("A", "B") SELECT "A", "B" FROM "_related";

DROP TABLE "_related";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__likes" ("A" INTEGER, "B" BIGINT);

INSERT INTO "_isotype_20260101000000_undone__likes" ("A", "B") SELECT "A", "B" FROM "_likes";

DROP TABLE "_likes";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__PostToTag" ("A" INTEGER, "B" TEXT);

INSERT INTO "_isotype_20260101000000_undone__PostToTag" ("A", "B") SELECT "A", "B" FROM "_PostToTag";

DROP TABLE "_PostToTag";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_user" ("id" BIGINT);

INSERT INTO "_isotype_20260101000000_undone_user" ("id") SELECT "id" FROM "user";

DROP TABLE "user";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Tag" ("name" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Tag" ("name") SELECT "name" FROM "Tag";

DROP TABLE "Tag";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Post" ("id" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_Post" ("id") SELECT "id" FROM "Post";

DROP TABLE "Post";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_order_lines" ("id" INTEGER, "tenant" TEXT, "number" INTEGER, "required" TEXT);

INSERT INTO "_isotype_20260101000000_undone_order_lines" ("id", "tenant", "number", "required") SELECT "id", "tenant", "number", "required" FROM "order_lines";

DROP TABLE "order_lines";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Mixed" ("mixed_id" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Mixed" ("mixed_id") SELECT "mixed_id" FROM "Mixed";

DROP TABLE "Mixed";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_orders" ("tenant" TEXT, "number" INTEGER);

INSERT INTO "_isotype_20260101000000_undone_orders" ("tenant", "number") SELECT "tenant", "number" FROM "orders";

DROP TABLE "orders";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Employee" ("id" TEXT, "departmentId" TEXT, "bossId" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Employee" ("id", "departmentId", "bossId") SELECT "id", "departmentId", "bossId" FROM "Employee";

DROP TABLE "Employee";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Department" ("id" TEXT, "headId" TEXT);

INSERT INTO "_isotype_20260101000000_undone_Department" ("id", "headId") SELECT "id", "headId" FROM "Department";

DROP TABLE "Department";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TEMP TABLE "_isotype_views" ("count" INTEGER CONSTRAINT "isotype: a view of others uses what goes (Employee, Department, orders, order_lines, Mixed, Post, Tag, user, _PostToTag, _likes, _related); change or drop it first" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_views" SELECT count(*) FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]employee[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]department[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]orders[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]order_lines[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]mixed[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]post[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]tag[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]user[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]_posttotag[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]_likes[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]_related[^a-z0-9_$]*');

DROP TABLE temp."_isotype_views";

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";

-- Every foreign key has its parent, or nothing has happened.
CREATE TEMP TABLE "_isotype_check" ("count" INTEGER CONSTRAINT "every row has its parent" CHECK ("count" = 0));

INSERT OR ROLLBACK INTO temp."_isotype_check" SELECT count(*) FROM (SELECT "table", rowid AS "row", "parent", count(*) AS "many" FROM pragma_foreign_key_check GROUP BY 1, 2, 3) AS n
WHERE n."many" > coalesce((SELECT b."many" FROM temp."_isotype_broken" AS b WHERE b."table" = n."table" COLLATE NOCASE AND b."row" IS n."row" AND b."parent" = n."parent" COLLATE NOCASE), 0);

DROP TABLE temp."_isotype_check";

DROP TABLE temp."_isotype_broken";

COMMIT;

PRAGMA foreign_keys = ON;
