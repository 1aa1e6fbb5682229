-- 20260101000007_many_to_many_of_a_renamed_model_8_contract_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 10 of 20260101000000_many_to_many_of_a_renamed_model; after
--          20260101000006_many_to_many_of_a_renamed_model_7_contract_post_to_tag; before
--          20260101000008_many_to_many_of_a_renamed_model_9_contract_post_to_tag.
--
-- What:    renames the table Tag to Label.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Tag" RENAME TO "Label";
