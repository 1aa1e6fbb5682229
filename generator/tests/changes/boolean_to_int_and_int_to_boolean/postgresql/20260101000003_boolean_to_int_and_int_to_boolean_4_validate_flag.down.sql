-- 20260101000003_boolean_to_int_and_int_to_boolean_4_validate_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000002_boolean_to_int_and_int_to_boolean_3_guard_flag; before
--          20260101000004_boolean_to_int_and_int_to_boolean_5_validate_flag.
-- What:    nothing is left to undo here.

