-- 20260101000004_int_to_bigint_5_rekey_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_int_to_bigint; after 20260101000003_int_to_bigint_4_contract_post; before
--          20260101000005_int_to_bigint_6_validate_post.
--
-- What:    refers from Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It made room for a change and comes back.
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
