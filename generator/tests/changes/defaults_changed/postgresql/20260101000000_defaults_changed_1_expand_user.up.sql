-- 20260101000000_defaults_changed_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_defaults_changed; before 20260101000001_defaults_changed_2_contract_user.
--
-- What:    sets the default of User.set.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    sets the default of User.changed.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    sets the default of User.at.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    sets the default of User.token.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" ALTER COLUMN "set" SET DEFAULT 'new';

ALTER TABLE "User" ALTER COLUMN "changed" SET DEFAULT E'it''s \\ new';

ALTER TABLE "User" ALTER COLUMN "at" SET DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "User" ALTER COLUMN "token" SET DEFAULT (md5('y'));
