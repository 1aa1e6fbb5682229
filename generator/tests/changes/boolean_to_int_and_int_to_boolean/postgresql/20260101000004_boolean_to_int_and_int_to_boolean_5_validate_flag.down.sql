-- 20260101000004_boolean_to_int_and_int_to_boolean_5_validate_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000003_boolean_to_int_and_int_to_boolean_4_validate_flag; before
--          20260101000005_boolean_to_int_and_int_to_boolean_6_guard_flag.
-- What:    nothing is left to undo here.

