-- 20260101000006_optional_to_required_with_fill_from_a_new_table_7_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000005_optional_to_required_with_fill_from_a_new_table_6_key_user; before
--          20260101000007_optional_to_required_with_fill_from_a_new_table_8_validate_user.
-- What:    nothing is left to undo here.

