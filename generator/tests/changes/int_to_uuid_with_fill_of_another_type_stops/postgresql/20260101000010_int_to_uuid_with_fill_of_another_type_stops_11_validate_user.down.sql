-- 20260101000010_int_to_uuid_with_fill_of_another_type_stops_11_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000009_int_to_uuid_with_fill_of_another_type_stops_10_guard_user; before
--          20260101000011_int_to_uuid_with_fill_of_another_type_stops_12_contract_post.
-- What:    nothing is left to undo here.

