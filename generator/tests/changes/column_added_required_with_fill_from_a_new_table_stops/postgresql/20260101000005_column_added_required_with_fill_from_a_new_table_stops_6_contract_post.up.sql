-- 20260101000005_column_added_required_with_fill_from_a_new_table_stops_6_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000004_column_added_required_with_fill_from_a_new_table_stops_5_validate_post.
--
-- What:    Post.topic is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Post" ALTER COLUMN "topic" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__topic_required";
