-- 20260101000002_union_tag_changed_by_fill_3_backfill_module_shape for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000001_union_tag_changed_by_fill_2_expand_module_shape; before
--          20260101000003_union_tag_changed_by_fill_4_guard_module.
-- What:    nothing is left to undo here.

