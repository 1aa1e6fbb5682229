-- 20260101000004_column_added_with_fill_from_a_renamed_table_5_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000003_column_added_with_fill_from_a_renamed_table_4_index_post_owner_key; before
--          20260101000005_column_added_with_fill_from_a_renamed_table_6_contract_post.
--
-- What:    proves that Post.owner holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Post" SET "owner" = (SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id" WHERE "owner" IS NULL;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__owner_required";
