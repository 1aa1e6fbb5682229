-- 20260101000012_primary_key_from_int_to_text_13_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000011_primary_key_from_int_to_text_12_validate_post; before
--          20260101000013_primary_key_from_int_to_text_14_contract_post.
-- What:    nothing is left to undo here.

