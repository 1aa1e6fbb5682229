-- 20260101000005_int_to_bigint_6_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 18 of 20260101000000_int_to_bigint; after 20260101000004_int_to_bigint_5_guard_post; before
--          20260101000006_int_to_bigint_7_index_post_author_id_idx.
--
-- What:    refuses NULL in the second column of User.id.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    refuses NULL in the second column of User.views.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    says the check of User for its second columns: _isotype_20260101000000__User_views_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__id_required" CHECK ("_isotype_20260101000000__id__new" IS NOT NULL) NOT VALID;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__views_required" CHECK ("_isotype_20260101000000__views__new" IS NOT NULL) NOT VALID;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__User_views_check" CHECK ("_isotype_20260101000000__views__new" >= 0) NOT VALID;
