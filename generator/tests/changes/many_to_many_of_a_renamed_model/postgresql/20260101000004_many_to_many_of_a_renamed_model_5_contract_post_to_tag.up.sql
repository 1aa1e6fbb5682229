-- 20260101000004_many_to_many_of_a_renamed_model_5_contract_post_to_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000003_many_to_many_of_a_renamed_model_4_contract_post_to_tag_b_index; before
--          20260101000005_many_to_many_of_a_renamed_model_6_contract_tag.
--
-- What:    drops the primary key of _PostToTag.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _PostToTag_B_fkey to _LabelToPost_A_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _PostToTag_A_fkey to _LabelToPost_B_fkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_AB_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_PostToTag_B_fkey" TO "_LabelToPost_A_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_PostToTag_A_fkey" TO "_LabelToPost_B_fkey";
