-- 20260101000008_optional_to_required_with_fill_from_a_new_table_9_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000007_optional_to_required_with_fill_from_a_new_table_8_validate_user; before
--          20260101000009_optional_to_required_with_fill_from_a_new_table_10_proof_indexes.
-- Undoes:  renames the column User.score to planId.
--          User.score is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "planId" TO "score";

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__score_required" CHECK ("score" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "score" DROP NOT NULL;
