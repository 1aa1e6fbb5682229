-- 20260101000005_table_without_a_primary_key_6_validate_loose for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000004_table_without_a_primary_key_5_validate_log; before
--          20260101000006_table_without_a_primary_key_7_contract_log.
-- What:    nothing is left to undo here.

