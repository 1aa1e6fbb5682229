-- 20260101000009_primary_key_from_int_to_text_10_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000008_primary_key_from_int_to_text_9_validate_post; before
--          20260101000010_primary_key_from_int_to_text_11_validate_post.
--
-- What:    proves that the second column of User.id holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__id_required";
