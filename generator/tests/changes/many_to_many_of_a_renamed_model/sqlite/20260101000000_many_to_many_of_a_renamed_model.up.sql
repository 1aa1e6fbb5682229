-- 20260101000000_many_to_many_of_a_renamed_model for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Label: was Tag.
-- Cost:    no row is read or written.
--
-- What:    changes _LabelToPost: was _PostToTag; A becomes B; B becomes A; changes indexes, foreign keys.
-- Why:     no ALTER TABLE of SQLite leads there.
-- Cost:    the table is written anew, row by row; writers wait.
-- Differs: on PostgreSQL the same change is 10 parts: check_rows, index_label_to_post_b_index,
--          index_label_to_post_ab_pkey, contract_post_to_tag_b_index, contract_post_to_tag, contract_tag,
--          contract_post_to_tag, contract_tag, contract_post_to_tag, proof_indexes.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: the schema does not know these indexes, and no more than 4 can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || "words")
FROM (SELECT count(*) AS "n", group_concat(sql, '; ') AS "words" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index') AND tbl_name COLLATE NOCASE IN ('_PostToTag'))
WHERE "n" > 4;

SELECT json_extract('{}', 'isotype: _PostToTag: the schema does not know the UNIQUE constraint behind ' || "names" || ', and making the table anew would lose it; add it to the schema first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_index_list('_PostToTag') WHERE origin = 'u' AND name NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: the schema does not know the column ' || "names" || ', and making the table anew would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('_PostToTag') WHERE name COLLATE NOCASE NOT IN ('A', 'B'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: _PostToTag: a table that the schema does not know refers to it: ' || "names" || ', and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('Post', 'Tag', '_PostToTag') AND f."table" = '_PostToTag' COLLATE NOCASE AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1)
WHERE "names" IS NOT NULL;

ALTER TABLE "Tag" RENAME TO "Label";

ALTER TABLE "_PostToTag" RENAME TO "_LabelToPost";

ALTER TABLE "_LabelToPost" RENAME COLUMN "A" TO "_isotype_name_0";

ALTER TABLE "_LabelToPost" RENAME COLUMN "B" TO "A";

ALTER TABLE "_LabelToPost" RENAME COLUMN "_isotype_name_0" TO "B";

-- Triggers and indexes that others made stand aside and come back at the end.
CREATE TEMP TABLE "_isotype_others" AS SELECT type, name, tbl_name, rootpage, sql FROM sqlite_master
WHERE type = 'trigger' AND tbl_name COLLATE NOCASE IN ('_LabelToPost')
   OR type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('_PostToTag_AB_unique', '_PostToTag_B_index') AND tbl_name COLLATE NOCASE IN ('_LabelToPost');

DROP INDEX "_PostToTag_AB_unique";

DROP INDEX "_PostToTag_B_index";

-- _LabelToPost is made anew: no ALTER TABLE of SQLite leads there.
CREATE TABLE "_isotype_new__LabelToPost" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_LabelToPost_A_fkey" FOREIGN KEY ("A") REFERENCES "Label" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_LabelToPost_B_fkey" FOREIGN KEY ("B") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

INSERT INTO "_isotype_new__LabelToPost" ("A", "B")
SELECT t."A", t."B"
FROM "_LabelToPost" AS t;

-- Views and triggers of others mean the new table by the old name: they are not rewritten.
PRAGMA legacy_alter_table = ON;

DROP TABLE "_LabelToPost";

ALTER TABLE "_isotype_new__LabelToPost" RENAME TO "_LabelToPost";

PRAGMA legacy_alter_table = OFF;

-- What others made comes back: triggers as they were, indexes on the room that is made for them here.
CREATE TABLE "_isotype_room" ("a");

CREATE INDEX "_isotype_room_1" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_2" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_3" ON "_isotype_room" ("a");

CREATE INDEX "_isotype_room_4" ON "_isotype_room" ("a");

PRAGMA writable_schema = ON;

UPDATE sqlite_master SET name = o.name, tbl_name = o.tbl_name, sql = o.sql
FROM (SELECT name, tbl_name, sql, row_number() OVER (ORDER BY name) AS place FROM temp."_isotype_others" WHERE type = 'index') AS o
WHERE sqlite_master.name = '_isotype_room_' || o.place;

INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) SELECT type, name, tbl_name, rootpage, sql FROM temp."_isotype_others" WHERE type = 'trigger';

PRAGMA writable_schema = RESET;

REINDEX main."_LabelToPost";

DROP TABLE "_isotype_room";

DROP TABLE temp."_isotype_others";

CREATE UNIQUE INDEX "_LabelToPost_AB_unique" ON "_LabelToPost"("A", "B");

CREATE INDEX "_LabelToPost_B_index" ON "_LabelToPost"("B");
