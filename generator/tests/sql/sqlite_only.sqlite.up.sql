-- 20260101000000_sqlite_only for SQLite, made by isotype from sqlite_only.prisma.
--
-- What:    makes 2 tables and 1 foreign key.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- Where SQLite is the only database, what is not a type of the language is in its words.
CREATE TABLE "Mixed" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "parent" BIGINT,
    "shape" geometry(1, 2),
    "number" INTEGER NOT NULL DEFAULT ((1 + 1)),
    "known" TEXT,
    CONSTRAINT "Mixed_parent_fkey" FOREIGN KEY ("parent") REFERENCES "Mixed" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Counts without being asked, as Prisma has it.
CREATE TABLE "Plain" (
    "plain_id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
