-- 20260101000000_documents_rewritten_in_a_renamed_column_1_expand_lesson_content for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_documents_rewritten_in_a_renamed_column; before
--          20260101000001_documents_rewritten_in_a_renamed_column_2_backfill_lesson_content.
--
-- What:    makes room for what Course.value held.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row held and what it gets, for the rows whose value cannot stay.
ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content__became" text;
