-- 20260101000002_primary_key_from_int_to_text_3_backfill_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 14 of 20260101000000_primary_key_from_int_to_text; after
--          20260101000001_primary_key_from_int_to_text_2_expand_user; before
--          20260101000003_primary_key_from_int_to_text_4_backfill_user.
-- What:    nothing is left to undo here.

