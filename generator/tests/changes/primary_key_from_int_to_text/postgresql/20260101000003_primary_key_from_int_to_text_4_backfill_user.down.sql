-- 20260101000003_primary_key_from_int_to_text_4_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000002_primary_key_from_int_to_text_3_backfill_post; before
--          20260101000004_primary_key_from_int_to_text_5_guard_post.
-- What:    nothing is left to undo here.

