-- 20260101000001_boolean_to_int_and_int_to_boolean_2_backfill_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000000_boolean_to_int_and_int_to_boolean_1_expand_flag; before
--          20260101000002_boolean_to_int_and_int_to_boolean_3_guard_flag.
-- What:    nothing is left to undo here.

