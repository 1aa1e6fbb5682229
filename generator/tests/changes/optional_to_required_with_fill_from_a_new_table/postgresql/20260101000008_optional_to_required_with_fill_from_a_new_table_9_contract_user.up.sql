-- 20260101000008_optional_to_required_with_fill_from_a_new_table_9_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000007_optional_to_required_with_fill_from_a_new_table_8_validate_user; before
--          20260101000009_optional_to_required_with_fill_from_a_new_table_10_proof_indexes.
--
-- What:    User.score is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column User.score to planId.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "score" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "_isotype_20260101000000__score_required";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "score" TO "planId";
