-- 20260101000008_primary_key_from_int_to_text_9_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000007_primary_key_from_int_to_text_8_key_post; before
--          20260101000009_primary_key_from_int_to_text_10_validate_user.
-- What:    nothing is left to undo here.

