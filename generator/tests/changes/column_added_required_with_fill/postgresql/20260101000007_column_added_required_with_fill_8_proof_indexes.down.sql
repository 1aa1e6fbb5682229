-- 20260101000007_column_added_required_with_fill_8_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_column_added_required_with_fill; after
--          20260101000006_column_added_required_with_fill_7_contract_user.
-- What:    nothing is left to undo here.

