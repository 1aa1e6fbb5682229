-- 20260101000003_column_added_required_with_fill_that_is_null_stops_4_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_column_added_required_with_fill_that_is_null_stops; after
--          20260101000002_column_added_required_with_fill_that_is_null_stops_3_guard_user; before
--          20260101000004_column_added_required_with_fill_that_is_null_stops_5_contract_user.
-- What:    nothing is left to undo here.

