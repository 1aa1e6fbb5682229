-- 20260101000001_optional_to_required_without_nulls_2_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_optional_to_required_without_nulls; after
--          20260101000000_optional_to_required_without_nulls_1_guard_user; before
--          20260101000002_optional_to_required_without_nulls_3_contract_user.
-- What:    nothing is left to undo here.

