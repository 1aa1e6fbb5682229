-- 20260101000000_documents_get_a_tag_1_contract_lesson for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_documents_get_a_tag; before
--          20260101000001_documents_get_a_tag_2_expand_lesson_content.
-- Undoes:  drops the check Lesson_content_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_content_check" CHECK (jsonb_typeof("content") = 'object');
