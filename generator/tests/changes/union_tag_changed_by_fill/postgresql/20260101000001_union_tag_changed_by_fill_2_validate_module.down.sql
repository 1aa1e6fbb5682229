-- 20260101000001_union_tag_changed_by_fill_2_validate_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000000_union_tag_changed_by_fill_1_guard_module; before
--          20260101000002_union_tag_changed_by_fill_3_contract_module.
-- What:    nothing is left to undo here.

