-- 20260101000003_columns_filled_from_each_other_4_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000002_columns_filled_from_each_other_3_backfill_post_slug; before
--          20260101000004_columns_filled_from_each_other_5_validate_post.
--
-- What:    refuses NULL in Post.title from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refuses NULL in Post.slug from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__title_required" CHECK ("title" IS NOT NULL) NOT VALID;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__slug_required" CHECK ("slug" IS NOT NULL) NOT VALID;
