-- 20260101000004_id_to_unique_beside_a_table_that_goes_5_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000003_id_to_unique_beside_a_table_that_goes_4_contract_comment; before
--          20260101000005_id_to_unique_beside_a_table_that_goes_6_proof_indexes.
--
-- What:    keeps the table Zebra in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the table _CommentToZebra in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Zebra" SET SCHEMA "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_CommentToZebra" SET SCHEMA "_isotype_20260101000000";
