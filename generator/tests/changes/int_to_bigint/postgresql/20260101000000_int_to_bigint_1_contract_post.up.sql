-- 20260101000000_int_to_bigint_1_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_int_to_bigint; before 20260101000001_int_to_bigint_2_contract_user.
--
-- What:    drops the foreign key Post_authorId_fkey while the types of its columns change.
-- Cost:    locks both tables for a moment.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";
