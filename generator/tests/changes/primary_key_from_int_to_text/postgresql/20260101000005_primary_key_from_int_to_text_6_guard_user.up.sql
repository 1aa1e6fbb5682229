-- 20260101000005_primary_key_from_int_to_text_6_guard_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000004_primary_key_from_int_to_text_5_guard_post; before
--          20260101000006_primary_key_from_int_to_text_7_index_user_pkey_key.
--
-- What:    refuses NULL in the second column of User.id.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__id_required" CHECK ("_isotype_20260101000000__id__new" IS NOT NULL) NOT VALID;
