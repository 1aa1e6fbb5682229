-- 20260101000017_column_added_required_with_fill_from_a_new_table_18_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    18 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000016_column_added_required_with_fill_from_a_new_table_17_rekey_guest; before
--          20260101000018_column_added_required_with_fill_from_a_new_table_19_validate_guest.
-- What:    nothing is left to undo here.

