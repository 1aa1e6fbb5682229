-- 20260101000008_enum_list_to_single_beside_new_names_9_guard_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000007_enum_list_to_single_beside_new_names_8_backfill_tag_main; before
--          20260101000009_enum_list_to_single_beside_new_names_10_validate_tag.
--
-- What:    refuses NULL in Tag.main from now on.
-- Why:     SET NOT NULL needs no scan when a check says the same.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Tag" ADD CONSTRAINT "_isotype_20260101000000__main_required" CHECK ("main" IS NOT NULL) NOT VALID;
