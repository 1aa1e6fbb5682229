-- 20260101000001_model_renamed_with_an_optional_column_undone_with_nulls_stops_2_contract_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops; after
--          20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops_1_expand_user.
--
-- What:    renames User_pkey to Person_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Person.level to rank.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table User to Person.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "User_pkey" RENAME TO "Person_pkey";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "level" TO "rank";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "User" RENAME TO "Person";
