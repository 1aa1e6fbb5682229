-- 20260101000003_int_to_uuid_with_fill_of_another_type_stops_4_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000002_int_to_uuid_with_fill_of_another_type_stops_3_backfill_post; before
--          20260101000004_int_to_uuid_with_fill_of_another_type_stops_5_index_user_pkey_key.
-- What:    nothing is left to undo here.

