-- 20260101000003_id_to_unique_beside_a_table_that_goes_4_contract_comment for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; after
--          20260101000002_id_to_unique_beside_a_table_that_goes_3_contract_dropped; before
--          20260101000004_id_to_unique_beside_a_table_that_goes_5_contract_dropped.
-- Undoes:  drops the primary key of Comment.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_pkey" PRIMARY KEY ("id");
