-- 20260101000002_foreign_key_to_a_replaced_table_3_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_foreign_key_to_a_replaced_table; after
--          20260101000001_foreign_key_to_a_replaced_table_2_key_post; before
--          20260101000003_foreign_key_to_a_replaced_table_4_contract_dropped.
--
-- What:    proves _isotype_20260101000000__Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
