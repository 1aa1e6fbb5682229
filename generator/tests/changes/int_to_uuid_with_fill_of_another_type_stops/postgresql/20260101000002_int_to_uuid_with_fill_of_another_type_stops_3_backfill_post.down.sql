-- 20260101000002_int_to_uuid_with_fill_of_another_type_stops_3_backfill_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000001_int_to_uuid_with_fill_of_another_type_stops_2_expand_user; before
--          20260101000003_int_to_uuid_with_fill_of_another_type_stops_4_backfill_user.
-- What:    nothing is left to undo here.

