-- 20260101000011_primary_key_from_int_to_text_12_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000010_primary_key_from_int_to_text_11_validate_post; before
--          20260101000012_primary_key_from_int_to_text_13_validate_user.
-- What:    nothing is left to undo here.

