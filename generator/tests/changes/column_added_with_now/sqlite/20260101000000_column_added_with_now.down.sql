-- 20260101000000_column_added_with_now for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes User: adds createdAt, token.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';

-- Kept, so that this migration can bring it back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_undone_User__values" ("key", "of", "value", "written")
SELECT t."id", 'createdAt', t."createdAt", NULL FROM "User" AS t;

INSERT OR REPLACE INTO "_isotype_20260101000000_undone_User__values" ("key", "of", "value", "written")
SELECT t."id", 'token', t."token", NULL FROM "User" AS t;

ALTER TABLE "User" DROP COLUMN "createdAt";

ALTER TABLE "User" DROP COLUMN "token";
