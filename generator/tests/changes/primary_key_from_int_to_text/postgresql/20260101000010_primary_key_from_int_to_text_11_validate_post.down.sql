-- 20260101000010_primary_key_from_int_to_text_11_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000009_primary_key_from_int_to_text_10_validate_user; before
--          20260101000011_primary_key_from_int_to_text_12_validate_post.
-- What:    nothing is left to undo here.

