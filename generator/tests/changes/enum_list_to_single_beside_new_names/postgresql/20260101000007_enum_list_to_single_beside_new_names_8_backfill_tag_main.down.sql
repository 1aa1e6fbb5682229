-- 20260101000007_enum_list_to_single_beside_new_names_8_backfill_tag_main for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000006_enum_list_to_single_beside_new_names_7_expand_tag; before
--          20260101000008_enum_list_to_single_beside_new_names_9_guard_tag.
-- What:    nothing is left to undo here.

