-- no-transaction
-- 20260101000001_primary_key_of_several_columns_2_index_member_pkey for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_primary_key_of_several_columns; after
--          20260101000000_primary_key_of_several_columns_1_check_rows; before
--          20260101000002_primary_key_of_several_columns_3_contract_member.
--
-- What:    builds the index of the primary key of Member.
-- Why:     the key itself then needs a moment only.
-- Cost:    reads the table twice beside running writers (ShareUpdateExclusive).
-- Who:     `isotype migrate up`, or one sqlx migrator before the roll-out. Never several of sqlx's at once: those
--          that wait hold a snapshot, this statement waits for them, and an INVALID index stays behind.

-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- It waits for running transactions and blocks nobody; a timeout would leave it half done.
-- squawk-ignore require-lock-timeout, require-statement-timeout
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "_isotype_20260101000000__Member_pkey_key" ON "Member"("tenant", "number");
