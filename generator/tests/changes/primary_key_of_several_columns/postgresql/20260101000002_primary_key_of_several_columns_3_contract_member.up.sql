-- 20260101000002_primary_key_of_several_columns_3_contract_member for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_primary_key_of_several_columns; after
--          20260101000001_primary_key_of_several_columns_2_index_member_pkey; before
--          20260101000003_primary_key_of_several_columns_4_proof_indexes.
--
-- What:    drops the primary key of Member.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    keeps the column Member.id as _isotype_20260101000000_id.
-- Why:     the schema no longer has it; the undo brings it back with all values.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes the primary key of Member.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Member" DROP CONSTRAINT "Member_pkey";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Member" ALTER COLUMN "id" DROP NOT NULL;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Member" ALTER COLUMN "id" DROP DEFAULT;

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Member" RENAME COLUMN "id" TO "_isotype_20260101000000_id";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__Member_pkey_key" RENAME TO "Member_pkey";

ALTER TABLE "Member" ADD CONSTRAINT "Member_pkey" PRIMARY KEY USING INDEX "Member_pkey";
