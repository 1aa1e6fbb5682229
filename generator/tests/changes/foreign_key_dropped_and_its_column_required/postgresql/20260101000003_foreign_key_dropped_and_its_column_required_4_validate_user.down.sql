-- 20260101000003_foreign_key_dropped_and_its_column_required_4_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000002_foreign_key_dropped_and_its_column_required_3_guard_user; before
--          20260101000004_foreign_key_dropped_and_its_column_required_5_contract_user.
-- What:    nothing is left to undo here.

