-- 20260101000000_unique_column_added_with_equal_fill_stops for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: adds code; changes indexes.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

DROP INDEX "User_code_key";

-- Kept, so that this migration can bring it back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_undone_User__values" ("key", "of", "value", "written")
SELECT t."id", 'code', t."code", NULL FROM "User" AS t;

ALTER TABLE "User" DROP COLUMN "code";
