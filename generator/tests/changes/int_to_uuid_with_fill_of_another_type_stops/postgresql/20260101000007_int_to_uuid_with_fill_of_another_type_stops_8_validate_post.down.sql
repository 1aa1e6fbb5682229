-- 20260101000007_int_to_uuid_with_fill_of_another_type_stops_8_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000006_int_to_uuid_with_fill_of_another_type_stops_7_validate_post; before
--          20260101000008_int_to_uuid_with_fill_of_another_type_stops_9_validate_user.
-- What:    nothing is left to undo here.

