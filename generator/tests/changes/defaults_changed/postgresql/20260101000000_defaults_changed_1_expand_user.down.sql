-- 20260101000000_defaults_changed_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_defaults_changed; before 20260101000001_defaults_changed_2_contract_user.
-- Undoes:  sets the default of User.token.
--          sets the default of User.at.
--          sets the default of User.changed.
--          sets the default of User.set.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ALTER COLUMN "token" SET DEFAULT 'x';

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "User" ALTER COLUMN "at" DROP DEFAULT;

ALTER TABLE "User" ALTER COLUMN "changed" SET DEFAULT E'it''s \\ old';

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "User" ALTER COLUMN "set" DROP DEFAULT;
