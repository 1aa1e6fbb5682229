-- 20260101000006_text_to_uuid_7_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 15 of 20260101000000_text_to_uuid; after 20260101000005_text_to_uuid_6_key_post; before
--          20260101000007_text_to_uuid_8_validate_post.
-- What:    nothing is left to undo here.

