-- 20260101000004_primary_key_from_int_to_text_5_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000003_primary_key_from_int_to_text_4_backfill_user; before
--          20260101000005_primary_key_from_int_to_text_6_guard_user.
--
-- What:    refuses NULL in the second column of Post.authorId.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__authorId_required" CHECK ("_isotype_20260101000000__authorId__new" IS NOT NULL) NOT VALID;
