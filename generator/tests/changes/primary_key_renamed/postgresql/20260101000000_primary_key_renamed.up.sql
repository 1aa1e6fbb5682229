-- 20260101000000_primary_key_renamed for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    renames Member_pkey to member_key.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Member_pkey" RENAME TO "member_key";
