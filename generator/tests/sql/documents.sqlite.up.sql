-- 20260101000000_documents for SQLite, made by isotype from documents.prisma.
--
-- What:    makes 1 table and 8 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types, JSON is JSONB and lists are arrays; here they are texts.
-- Missing: SQLite cannot name a key with a quote or a backslash in a path: the tag of `odd` is not checked there.

-- Documents, one, optional and in lists; unions need a tag that is a text.
--   level: Used in documents only, so the database has no type for it: not here.
CREATE TABLE "Holder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "plain" TEXT NOT NULL,
    "plainOpt" TEXT,
    "plains" TEXT,
    "shape" TEXT NOT NULL,
    "shapeOpt" TEXT,
    "shapes" TEXT,
    "odd" TEXT,
    "any" TEXT,
    "level" TEXT NOT NULL DEFAULT 'SMALL',
    CONSTRAINT "Holder_plain_check" CHECK (json_valid("plain") AND json_type("plain") IS 'object'),
    CONSTRAINT "Holder_plainOpt_check" CHECK ("plainOpt" IS NULL OR (json_valid("plainOpt") AND json_type("plainOpt") IS 'object')),
    CONSTRAINT "Holder_plains_check" CHECK ("plains" IS NULL OR (json_valid("plains") AND json_type("plains") IS 'array')),
    CONSTRAINT "Holder_shape_check" CHECK (json_valid("shape") AND json_type("shape") IS 'object' AND json_type("shape", '$."kind"') IS 'text'),
    CONSTRAINT "Holder_shapeOpt_check" CHECK ("shapeOpt" IS NULL OR (json_valid("shapeOpt") AND json_type("shapeOpt") IS 'object' AND json_type("shapeOpt", '$."kind"') IS 'text')),
    CONSTRAINT "Holder_shapes_check" CHECK ("shapes" IS NULL OR (json_valid("shapes") AND json_type("shapes") IS 'array')),
    CONSTRAINT "Holder_odd_check" CHECK ("odd" IS NULL OR (json_valid("odd") AND json_type("odd") IS 'object')),
    CONSTRAINT "Holder_level_check" CHECK ("level" IN ('SMALL', 'LARGE'))
);

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_Holder" ("id" INTEGER, "plain" TEXT, "plainOpt" TEXT, "plains" TEXT, "shape" TEXT, "shapeOpt" TEXT, "shapes" TEXT, "odd" TEXT, "any" TEXT, "level" TEXT);

INSERT INTO "Holder" ("id", "plain", "plainOpt", "plains", "shape", "shapeOpt", "shapes", "odd", "any", "level") SELECT "id", "plain", "plainOpt", "plains", "shape", "shapeOpt", "shapes", "odd", "any", "level" FROM "_isotype_20260101000000_undone_Holder";

DROP TABLE "_isotype_20260101000000_undone_Holder";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20260101000000_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20260101000000_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20260101000000_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20260101000000_undone__sequences";
