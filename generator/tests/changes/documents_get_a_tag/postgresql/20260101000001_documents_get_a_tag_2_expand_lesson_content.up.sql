-- 20260101000001_documents_get_a_tag_2_expand_lesson_content for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_documents_get_a_tag; after
--          20260101000000_documents_get_a_tag_1_contract_lesson; before
--          20260101000002_documents_get_a_tag_3_backfill_lesson_content.
--
-- What:    makes room for what Lesson.content held.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row held and what it gets, for the rows whose value cannot stay.
ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content__became" text;
