-- 20260101000011_changed_ids_undone_with_children_since_stops_12_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000010_changed_ids_undone_with_children_since_stops_11_guard_user; before
--          20260101000012_changed_ids_undone_with_children_since_stops_13_validate_user.
-- What:    nothing is left to undo here.

