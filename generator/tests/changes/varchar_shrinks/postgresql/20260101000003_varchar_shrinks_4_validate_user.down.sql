-- 20260101000003_varchar_shrinks_4_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_varchar_shrinks; after 20260101000002_varchar_shrinks_3_index_user_name_key;
--          before 20260101000004_varchar_shrinks_5_guard_user.
-- What:    nothing is left to undo here.

