-- 20260101000009_enum_list_to_single_beside_new_names_10_validate_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000008_enum_list_to_single_beside_new_names_9_guard_tag; before
--          20260101000010_enum_list_to_single_beside_new_names_11_contract_tag.
-- What:    nothing is left to undo here.

