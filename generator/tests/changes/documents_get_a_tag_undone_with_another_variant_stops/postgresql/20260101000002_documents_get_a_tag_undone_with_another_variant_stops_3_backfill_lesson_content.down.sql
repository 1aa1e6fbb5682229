-- 20260101000002_documents_get_a_tag_undone_with_another_variant_stops_3_backfill_lesson_content for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_documents_get_a_tag_undone_with_another_variant_stops; after
--          20260101000001_documents_get_a_tag_undone_with_another_variant_stops_2_expand_lesson_content; before
--          20260101000003_documents_get_a_tag_undone_with_another_variant_stops_4_guard_lesson.
-- Undoes:  brings the documents of Lesson.content to their current form.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_content__became" text;
