-- 20260101000001_documents_get_a_tag_that_is_no_text_stops_2_expand_lesson for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_documents_get_a_tag_that_is_no_text_stops; after
--          20260101000000_documents_get_a_tag_that_is_no_text_stops_1_contract_lesson; before
--          20260101000002_documents_get_a_tag_that_is_no_text_stops_3_backfill_lesson_content.
--
-- What:    makes room for what Lesson.content held.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that still hold what they got have again what they held.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Lesson"') AND attname = '_isotype_20260101000000_undone_content' AND NOT attisdropped) THEN
        UPDATE "Lesson" SET "content" = "_isotype_20260101000000_undone_content"::JSONB WHERE "_isotype_20260101000000_undone_content" IS NOT NULL AND "content"::text IS NOT DISTINCT FROM "_isotype_20260101000000_undone_content__became";
        ALTER TABLE "Lesson" DROP COLUMN "_isotype_20260101000000_undone_content", DROP COLUMN "_isotype_20260101000000_undone_content__became";
    END IF;
END
$isotype$;

-- What a row held and what it gets, for the rows whose value cannot stay.
ALTER TABLE "Lesson" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_content__became" text;
