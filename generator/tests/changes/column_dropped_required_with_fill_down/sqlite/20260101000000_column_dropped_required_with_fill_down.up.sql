-- 20260101000000_column_dropped_required_with_fill_down for SQLite, made by isotype from schema.prisma.
--
-- Options: --fill-down 'User.mail=lower("name") || '\''@nowhere.org'\'''
--
-- What:    changes User: drops mail.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL the same change is one file.

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'mail', t."mail", NULL FROM "User" AS t;

ALTER TABLE "User" DROP COLUMN "mail";
