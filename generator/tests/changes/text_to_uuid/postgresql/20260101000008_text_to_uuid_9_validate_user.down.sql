-- 20260101000008_text_to_uuid_9_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 15 of 20260101000000_text_to_uuid; after 20260101000007_text_to_uuid_8_validate_post; before
--          20260101000009_text_to_uuid_10_guard_post.
-- What:    nothing is left to undo here.

