-- 20260101000004_many_to_many_of_a_renamed_model_5_contract_post_to_tag for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000003_many_to_many_of_a_renamed_model_4_contract_post_to_tag_b_index; before
--          20260101000005_many_to_many_of_a_renamed_model_6_contract_tag.
-- Undoes:  renames _PostToTag_A_fkey to _LabelToPost_B_fkey.
--          renames _PostToTag_B_fkey to _LabelToPost_A_fkey.
--          drops the primary key of _PostToTag.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_LabelToPost_B_fkey" TO "_PostToTag_A_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "_PostToTag" RENAME CONSTRAINT "_LabelToPost_A_fkey" TO "_PostToTag_B_fkey";

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A", "B");
