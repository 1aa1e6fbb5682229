-- 20260101000005_column_added_required_with_fill_6_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000004_column_added_required_with_fill_5_validate_user; before
--          20260101000006_column_added_required_with_fill_7_contract_user.
-- What:    nothing is left to undo here.

