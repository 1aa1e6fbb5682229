-- 20260101000003_documents_get_a_tag_that_is_no_text_stops_4_guard_lesson for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_documents_get_a_tag_that_is_no_text_stops; after
--          20260101000002_documents_get_a_tag_that_is_no_text_stops_3_backfill_lesson_content; before
--          20260101000004_documents_get_a_tag_that_is_no_text_stops_5_validate_lesson.
--
-- What:    adds the check Lesson_content_check.
-- Why:     binds rows to come; those that are there are read in a later part.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_content_check" CHECK (jsonb_typeof("content") = 'object' AND coalesce(jsonb_typeof("content" -> 'kind') = 'string', false)) NOT VALID;
