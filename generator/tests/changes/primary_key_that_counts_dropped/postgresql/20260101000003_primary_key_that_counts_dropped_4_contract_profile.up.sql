-- 20260101000003_primary_key_that_counts_dropped_4_contract_profile for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_primary_key_that_counts_dropped; after
--          20260101000002_primary_key_that_counts_dropped_3_contract_profile_user_id_key; before
--          20260101000004_primary_key_that_counts_dropped_5_proof_indexes.
--
-- What:    drops the primary key of Profile.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column Profile.id as _isotype_20260101000000_id.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes the primary key of Profile.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Profile" DROP CONSTRAINT "Profile_pkey";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Profile" ALTER COLUMN "id" DROP NOT NULL;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Profile" ALTER COLUMN "id" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Profile" RENAME COLUMN "id" TO "_isotype_20260101000000_id";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__Profile_pkey_key" RENAME TO "Profile_pkey";

ALTER TABLE "Profile" ADD CONSTRAINT "Profile_pkey" PRIMARY KEY USING INDEX "Profile_pkey";
