-- 20260101000002_text_to_uuid_3_backfill_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 15 of 20260101000000_text_to_uuid; after 20260101000001_text_to_uuid_2_expand_user; before
--          20260101000003_text_to_uuid_4_backfill_user.
-- What:    nothing is left to undo here.

