-- 20260101000001_defaults_changed_2_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_defaults_changed; after 20260101000000_defaults_changed_1_expand_user.
-- Undoes:  sets the default of User.dropped.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ALTER COLUMN "dropped" SET DEFAULT 7;
