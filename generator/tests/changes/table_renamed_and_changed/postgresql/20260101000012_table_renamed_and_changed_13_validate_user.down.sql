-- 20260101000012_table_renamed_and_changed_13_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000011_table_renamed_and_changed_12_guard_user; before
--          20260101000013_table_renamed_and_changed_14_contract_user.
-- What:    nothing is left to undo here.

