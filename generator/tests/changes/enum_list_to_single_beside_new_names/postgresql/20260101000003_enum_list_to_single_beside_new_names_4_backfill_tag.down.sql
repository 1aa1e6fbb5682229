-- 20260101000003_enum_list_to_single_beside_new_names_4_backfill_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000002_enum_list_to_single_beside_new_names_3_expand_tag; before
--          20260101000004_enum_list_to_single_beside_new_names_5_validate_tag.
-- What:    nothing is left to undo here.

