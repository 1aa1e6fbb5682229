-- 20260101000007_table_renamed_and_changed_8_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 13 of 20260101000000_table_renamed_and_changed; after
--          20260101000006_table_renamed_and_changed_7_guard_user; before
--          20260101000008_table_renamed_and_changed_9_contract_user.
-- What:    nothing is left to undo here.

