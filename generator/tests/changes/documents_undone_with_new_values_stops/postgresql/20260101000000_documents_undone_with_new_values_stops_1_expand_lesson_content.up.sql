-- 20260101000000_documents_undone_with_new_values_stops_1_expand_lesson_content for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_documents_undone_with_new_values_stops; before
--          20260101000001_documents_undone_with_new_values_stops_2_backfill_lesson_content.
--
-- What:    makes room for what Lesson.content held.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row held and what it gets, for the rows whose value cannot stay.
ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content__became" text;
