-- 20260101000004_column_added_required_with_fill_from_a_new_table_stops_5_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000003_column_added_required_with_fill_from_a_new_table_stops_4_guard_post; before
--          20260101000005_column_added_required_with_fill_from_a_new_table_stops_6_contract_post.
--
-- What:    proves that Post.topic holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Post" SET "topic" = (SELECT "name" FROM "Topic" ORDER BY "id" LIMIT 1) WHERE "topic" IS NULL;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__topic_required";
