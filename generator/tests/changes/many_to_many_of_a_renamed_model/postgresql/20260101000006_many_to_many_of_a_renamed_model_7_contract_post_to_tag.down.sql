-- 20260101000006_many_to_many_of_a_renamed_model_7_contract_post_to_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000005_many_to_many_of_a_renamed_model_6_contract_tag; before
--          20260101000007_many_to_many_of_a_renamed_model_8_contract_tag.
-- Undoes:  renames the column _LabelToPost._isotype_20260101000000__column0 to A.
--          renames the column _LabelToPost.A to B.
--          renames the column _LabelToPost.B to _isotype_20260101000000__column0.
--          makes the primary key of _PostToTag.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "_PostToTag" RENAME COLUMN "A" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "_PostToTag" RENAME COLUMN "B" TO "A";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "_PostToTag" RENAME COLUMN "_isotype_20260101000000__column0" TO "B";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_PostToTag" DROP CONSTRAINT "_LabelToPost_AB_pkey";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000___LabelToPost_AB_pkey_key" ON "_PostToTag"("B", "A");
