-- 20260101000012_text_to_uuid_13_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 15 of 20260101000000_text_to_uuid; after 20260101000011_text_to_uuid_12_validate_post; before
--          20260101000013_text_to_uuid_14_validate_user.
-- What:    nothing is left to undo here.

