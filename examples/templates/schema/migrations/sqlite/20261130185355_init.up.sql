-- 20261130185355_init for SQLite, made by isotype from schema/library.prisma.
--
-- What:    makes 4 tables, 3 indexes, 3 foreign keys and 5 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types, JSON is JSONB, lists are arrays, decimals are numbers and moments are
--          timestamps; here they are texts.
--          Moments are in UTC with three digits, so that they sort.

CREATE TABLE "Author" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "bornOn" TEXT
);

CREATE UNIQUE INDEX "Author_name_key" ON "Author"("name");

-- What stands on the shelves.
--   in_print: Whether it can be bought.
CREATE TABLE "books" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "price" TEXT NOT NULL,
    "rating" REAL,
    "sold" BIGINT NOT NULL DEFAULT 0,
    "in_print" BOOLEAN NOT NULL DEFAULT true,
    "genre" TEXT NOT NULL DEFAULT 'novel',
    "tags" TEXT,
    "cover" BLOB,
    "details" TEXT NOT NULL,
    "notes" TEXT,
    "published_at" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "author_id" INTEGER NOT NULL,
    CONSTRAINT "books_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "books_pages_check" CHECK ("pages" >= 1),
    CONSTRAINT "books_price_check" CHECK (abs(CAST("price" AS REAL)) < 100000000),
    CONSTRAINT "books_genre_check" CHECK ("genre" IN ('novel', 'poetry', 'non-fiction')),
    CONSTRAINT "books_tags_check" CHECK ("tags" IS NULL OR (json_valid("tags") AND json_type("tags") IS 'array')),
    CONSTRAINT "books_details_check" CHECK (json_valid("details") AND json_type("details") IS 'object')
);

CREATE TABLE "Shelf" (
    "code" TEXT NOT NULL PRIMARY KEY
);

-- Pairs of Book and Shelf: a relation of many to many.
CREATE TABLE "_BookToShelf" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,
    CONSTRAINT "_BookToShelf_A_fkey" FOREIGN KEY ("A") REFERENCES "books" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_BookToShelf_B_fkey" FOREIGN KEY ("B") REFERENCES "Shelf" ("code") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "_BookToShelf_AB_unique" ON "_BookToShelf"("A", "B");

CREATE INDEX "_BookToShelf_B_index" ON "_BookToShelf"("B");

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone_Author" ("id" INTEGER, "name" TEXT, "bornOn" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone_books" ("id" TEXT, "title" TEXT, "pages" INTEGER, "price" TEXT, "rating" REAL, "sold" BIGINT, "in_print" BOOLEAN, "genre" TEXT, "tags" TEXT, "cover" BLOB, "details" TEXT, "notes" TEXT, "published_at" DATETIME, "author_id" INTEGER);

CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone_Shelf" ("code" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone__BookToShelf" ("A" TEXT, "B" TEXT);

INSERT INTO "Author" ("id", "name", "bornOn") SELECT "id", "name", "bornOn" FROM "_isotype_20261130185355_undone_Author";

DROP TABLE "_isotype_20261130185355_undone_Author";

INSERT INTO "books" ("id", "title", "pages", "price", "rating", "sold", "in_print", "genre", "tags", "cover", "details", "notes", "published_at", "author_id") SELECT "id", "title", "pages", "price", "rating", "sold", "in_print", "genre", "tags", "cover", "details", "notes", "published_at", "author_id" FROM "_isotype_20261130185355_undone_books";

DROP TABLE "_isotype_20261130185355_undone_books";

INSERT INTO "Shelf" ("code") SELECT "code" FROM "_isotype_20261130185355_undone_Shelf";

DROP TABLE "_isotype_20261130185355_undone_Shelf";

INSERT INTO "_BookToShelf" ("A", "B") SELECT "A", "B" FROM "_isotype_20261130185355_undone__BookToShelf";

DROP TABLE "_isotype_20261130185355_undone__BookToShelf";

-- Numbers go on where they were.
CREATE TABLE IF NOT EXISTS "_isotype_20261130185355_undone__sequences" ("table" TEXT NOT NULL PRIMARY KEY, "seq" INTEGER);

UPDATE sqlite_sequence SET seq = max(seq, (SELECT p."seq" FROM "_isotype_20261130185355_undone__sequences" AS p WHERE p."table" = sqlite_sequence.name))
WHERE name IN (SELECT "table" FROM "_isotype_20261130185355_undone__sequences");

INSERT INTO sqlite_sequence (name, seq) SELECT "table", "seq" FROM "_isotype_20261130185355_undone__sequences" WHERE "table" NOT IN (SELECT name FROM sqlite_sequence);

DROP TABLE "_isotype_20261130185355_undone__sequences";
