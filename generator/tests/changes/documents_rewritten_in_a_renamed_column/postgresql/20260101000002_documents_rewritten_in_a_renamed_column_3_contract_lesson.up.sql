-- 20260101000002_documents_rewritten_in_a_renamed_column_3_contract_lesson for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_documents_rewritten_in_a_renamed_column; after
--          20260101000001_documents_rewritten_in_a_renamed_column_2_backfill_lesson_content.
--
-- What:    renames Lesson_content_check to Course_value_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames Lesson_pkey to Course_pkey.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Course.content to _isotype_20260101000000__column0.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Course.value to content.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the column Course._isotype_20260101000000__column0 to value.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames the table Lesson to Course.
-- Why:     the schema says @@renamed, or another @@map or @@schema.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Lesson" RENAME CONSTRAINT "Lesson_content_check" TO "Course_value_check";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Lesson_pkey" RENAME TO "Course_pkey";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "content" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "value" TO "content";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "_isotype_20260101000000__column0" TO "value";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Lesson" RENAME TO "Course";
