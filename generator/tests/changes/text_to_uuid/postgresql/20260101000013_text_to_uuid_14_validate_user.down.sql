-- 20260101000013_text_to_uuid_14_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    14 of 15 of 20260101000000_text_to_uuid; after 20260101000012_text_to_uuid_13_validate_user; before
--          20260101000014_text_to_uuid_15_contract_post.
-- What:    nothing is left to undo here.

