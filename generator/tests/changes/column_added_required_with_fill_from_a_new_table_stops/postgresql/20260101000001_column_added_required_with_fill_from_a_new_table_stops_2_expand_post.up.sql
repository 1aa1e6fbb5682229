-- 20260101000001_column_added_required_with_fill_from_a_new_table_stops_2_expand_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000000_column_added_required_with_fill_from_a_new_table_stops_1_expand_tables; before
--          20260101000002_column_added_required_with_fill_from_a_new_table_stops_3_backfill_post_topic.
--
-- What:    adds the column Post.topic.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD COLUMN "topic" TEXT;

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Post"') AND attname = '_isotype_20260101000000_undone_topic' AND NOT attisdropped) THEN
        ALTER TABLE "Post" DROP COLUMN "topic";
        ALTER TABLE "Post" RENAME COLUMN "_isotype_20260101000000_undone_topic" TO "topic";
    END IF;
END
$isotype$;
