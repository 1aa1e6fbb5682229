-- 20260101000003_column_renamed_4_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_column_renamed; after 20260101000002_column_renamed_3_contract_user.
--
-- What:    renames the column Post.author to authorOf.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Post" RENAME COLUMN "author" TO "authorOf";
