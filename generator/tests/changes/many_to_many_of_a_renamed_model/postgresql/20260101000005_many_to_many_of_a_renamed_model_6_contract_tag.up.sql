-- 20260101000005_many_to_many_of_a_renamed_model_6_contract_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000004_many_to_many_of_a_renamed_model_5_contract_post_to_tag; before
--          20260101000006_many_to_many_of_a_renamed_model_7_contract_post_to_tag.
--
-- What:    renames Tag_pkey to Label_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Tag_pkey" RENAME TO "Label_pkey";
