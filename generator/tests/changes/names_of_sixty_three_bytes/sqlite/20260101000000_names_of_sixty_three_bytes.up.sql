-- 20260101000000_names_of_sixty_three_bytes for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: drops a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one,
--          a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two.
-- Cost:    rows are written where they stand; writers wait.
-- Differs: on PostgreSQL the same change is one file.

-- Kept, so that the undo can bring it back.
CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_User__values" ("key" INTEGER, "of" TEXT NOT NULL, "value", "written", PRIMARY KEY ("key", "of"));

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one', t."a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one", NULL FROM "User" AS t;

INSERT OR REPLACE INTO "_isotype_20260101000000_User__values" ("key", "of", "value", "written")
SELECT t."id", 'a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two', t."a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two", NULL FROM "User" AS t;

ALTER TABLE "User" DROP COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one";

ALTER TABLE "User" DROP COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two";
