-- 20260101000001_optional_to_required_by_default_2_backfill_user_level for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_optional_to_required_by_default; after
--          20260101000000_optional_to_required_by_default_1_expand_user; before
--          20260101000002_optional_to_required_by_default_3_guard_user.
-- What:    nothing is left to undo here.

