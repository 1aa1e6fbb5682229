-- 20260101000005_column_added_with_fill_from_a_renamed_table_6_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000004_column_added_with_fill_from_a_renamed_table_5_validate_post; before
--          20260101000006_column_added_with_fill_from_a_renamed_table_7_contract_user.
-- Undoes:  keeps the column Post.gone as _isotype_20260101000000_gone.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "_isotype_20260101000000_gone" TO "gone";

UPDATE "Post" SET "gone" = (SELECT p."name" FROM "User" AS p ORDER BY p."id" DESC LIMIT 1) || "id" WHERE "gone" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Post" ALTER COLUMN "gone" SET NOT NULL;
