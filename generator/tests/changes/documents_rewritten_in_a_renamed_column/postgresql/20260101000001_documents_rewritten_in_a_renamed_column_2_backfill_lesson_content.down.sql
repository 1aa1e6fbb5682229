-- 20260101000001_documents_rewritten_in_a_renamed_column_2_backfill_lesson_content for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_documents_rewritten_in_a_renamed_column; after
--          20260101000000_documents_rewritten_in_a_renamed_column_1_expand_lesson_content; before
--          20260101000002_documents_rewritten_in_a_renamed_column_3_contract_lesson.
-- Undoes:  brings the documents of Course.value to their current form.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content__became" text;
