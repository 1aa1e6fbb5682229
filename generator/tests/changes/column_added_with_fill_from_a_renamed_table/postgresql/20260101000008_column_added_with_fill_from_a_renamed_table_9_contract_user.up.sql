-- 20260101000008_column_added_with_fill_from_a_renamed_table_9_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000007_column_added_with_fill_from_a_renamed_table_8_contract_post; before
--          20260101000009_column_added_with_fill_from_a_renamed_table_10_proof_indexes.
--
-- What:    renames the column Person.name to title.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table User to Person.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "name" TO "title";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "User" RENAME TO "Person";
