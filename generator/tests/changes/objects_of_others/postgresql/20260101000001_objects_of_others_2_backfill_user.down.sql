-- 20260101000001_objects_of_others_2_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_objects_of_others; after 20260101000000_objects_of_others_1_expand_user;
--          before 20260101000002_objects_of_others_3_guard_user.
-- What:    nothing is left to undo here.

