-- 20260101000004_documents_get_a_tag_that_is_no_text_stops_5_validate_lesson for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_documents_get_a_tag_that_is_no_text_stops; after
--          20260101000003_documents_get_a_tag_that_is_no_text_stops_4_guard_lesson.
--
-- What:    proves Lesson_content_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Lesson" VALIDATE CONSTRAINT "Lesson_content_check";
