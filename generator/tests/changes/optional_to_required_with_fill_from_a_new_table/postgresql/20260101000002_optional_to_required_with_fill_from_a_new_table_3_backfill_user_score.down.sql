-- 20260101000002_optional_to_required_with_fill_from_a_new_table_3_backfill_user_score for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000001_optional_to_required_with_fill_from_a_new_table_2_expand_user; before
--          20260101000003_optional_to_required_with_fill_from_a_new_table_4_guard_user.
-- What:    nothing is left to undo here.

