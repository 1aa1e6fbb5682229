-- 20260101000005_table_renamed_and_changed_6_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000004_table_renamed_and_changed_5_validate_user; before
--          20260101000006_table_renamed_and_changed_7_contract_user.
-- What:    nothing is left to undo here.

