-- 20260101000004_int_to_bigint_5_guard_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 18 of 20260101000000_int_to_bigint; after 20260101000003_int_to_bigint_4_backfill_user; before
--          20260101000005_int_to_bigint_6_guard_user.
--
-- What:    refuses NULL in the second column of Post.authorId.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__authorId_required" CHECK ("_isotype_20260101000000__authorId__new" IS NOT NULL) NOT VALID;
