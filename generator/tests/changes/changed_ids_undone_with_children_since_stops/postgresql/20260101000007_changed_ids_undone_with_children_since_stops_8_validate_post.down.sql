-- 20260101000007_changed_ids_undone_with_children_since_stops_8_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000006_changed_ids_undone_with_children_since_stops_7_validate_post; before
--          20260101000008_changed_ids_undone_with_children_since_stops_9_validate_user.
-- What:    nothing is left to undo here.

