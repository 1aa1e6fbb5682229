-- 20260101000003_text_to_uuid_4_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 15 of 20260101000000_text_to_uuid; after 20260101000002_text_to_uuid_3_backfill_post; before
--          20260101000004_text_to_uuid_5_index_user_pkey_key.
-- What:    nothing is left to undo here.

