-- 20260101000000_primary_key_renamed for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames Member_pkey to member_key.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "member_key" RENAME TO "Member_pkey";
