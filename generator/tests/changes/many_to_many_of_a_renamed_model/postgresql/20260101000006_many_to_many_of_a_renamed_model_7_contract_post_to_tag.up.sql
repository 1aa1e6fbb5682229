-- 20260101000006_many_to_many_of_a_renamed_model_7_contract_post_to_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000005_many_to_many_of_a_renamed_model_6_contract_tag; before
--          20260101000007_many_to_many_of_a_renamed_model_8_contract_tag.
--
-- What:    makes the primary key of _PostToTag.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column _LabelToPost.B to _isotype_20260101000000__column0.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column _LabelToPost.A to B.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column _LabelToPost._isotype_20260101000000__column0 to A.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000___LabelToPost_AB_pkey_key" RENAME TO "_LabelToPost_AB_pkey";

ALTER TABLE "_PostToTag" ADD CONSTRAINT "_LabelToPost_AB_pkey" PRIMARY KEY USING INDEX "_LabelToPost_AB_pkey";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "_PostToTag" RENAME COLUMN "B" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "_PostToTag" RENAME COLUMN "A" TO "B";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "_PostToTag" RENAME COLUMN "_isotype_20260101000000__column0" TO "A";
