-- 20260101000006_unique_column_added_with_fill_7_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 7 of 20260101000000_unique_column_added_with_fill; after
--          20260101000005_unique_column_added_with_fill_6_contract_user.
-- What:    nothing is left to undo here.

