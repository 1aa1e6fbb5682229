-- 20260101000003_foreign_key_to_a_replaced_table_4_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_foreign_key_to_a_replaced_table; after
--          20260101000002_foreign_key_to_a_replaced_table_3_validate_post; before
--          20260101000004_foreign_key_to_a_replaced_table_5_contract_post.
--
-- What:    drops the foreign key Post_authorId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    keeps the table Author in _isotype_20260101000000.
-- Why:     the schema no longer has it; the undo brings it back with all rows.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Author", "Post" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";

CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Author" SET SCHEMA "_isotype_20260101000000";
