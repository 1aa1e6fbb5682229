-- 20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000000_foreign_key_dropped_and_its_column_required_1_expand_user; before
--          20260101000002_foreign_key_dropped_and_its_column_required_3_guard_user.
-- What:    nothing is left to undo here.

