-- 20260101000004_column_added_with_fill_from_swapped_tables_5_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 14 of 20260101000000_column_added_with_fill_from_swapped_tables; after
--          20260101000003_column_added_with_fill_from_swapped_tables_4_index_post_added_key; before
--          20260101000005_column_added_with_fill_from_swapped_tables_6_contract_post.
--
-- What:    proves that Post.added holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Post" SET "added" = (SELECT max("left") FROM "One") + "id" WHERE "added" IS NULL;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__added_required";
