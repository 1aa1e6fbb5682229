-- 20260101000000_documents_rewritten_in_a_renamed_column for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the table Lesson to Course.
--          renames the column Course._isotype_20260101000000__column0 to value.
--          renames the column Course.value to content.
--          renames the column Course.content to _isotype_20260101000000__column0.
--          renames Lesson_pkey to Course_pkey.
--          renames Lesson_content_check to Course_value_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "Course" RENAME TO "Lesson";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "value" TO "_isotype_20260101000000__column0";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "content" TO "value";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Lesson" RENAME COLUMN "_isotype_20260101000000__column0" TO "content";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Course_pkey" RENAME TO "Lesson_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Lesson" RENAME CONSTRAINT "Course_value_check" TO "Lesson_content_check";
