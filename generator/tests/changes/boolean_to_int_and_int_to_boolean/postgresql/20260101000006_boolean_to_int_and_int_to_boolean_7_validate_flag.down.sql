-- 20260101000006_boolean_to_int_and_int_to_boolean_7_validate_flag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000005_boolean_to_int_and_int_to_boolean_6_guard_flag; before
--          20260101000007_boolean_to_int_and_int_to_boolean_8_contract_flag.
-- What:    nothing is left to undo here.

