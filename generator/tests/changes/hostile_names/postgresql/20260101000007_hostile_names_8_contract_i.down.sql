-- no-transaction
-- 20260101000007_hostile_names_8_contract_i for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 12 of 20260101000000_hostile_names; after 20260101000006_hostile_names_7_validate_us_er; before
--          20260101000008_hostile_names_9_contract_us_er.
-- Undoes:  drops the index i'"$$; of User.
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE INDEX CONCURRENTLY IF NOT EXISTS "i'""$$;" ON """Us'er$$"("it's ""a""; DROP TABLE x; --");
