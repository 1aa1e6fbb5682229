-- no-transaction
-- 20260101000005_hostile_names_6_contract_i for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_hostile_names; after 20260101000004_hostile_names_5_validate_us_er; before
--          20260101000006_hostile_names_7_contract_us_er.
-- Undoes:  drops the index i'"$$; of User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "i'""$$;" ON """Us'er$$"("it's ""a""; DROP TABLE x; --");
