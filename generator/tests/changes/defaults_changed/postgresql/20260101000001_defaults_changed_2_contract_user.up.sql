-- 20260101000001_defaults_changed_2_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_defaults_changed; after 20260101000000_defaults_changed_1_expand_user.
--
-- What:    sets the default of User.dropped.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "User" ALTER COLUMN "dropped" DROP DEFAULT;
