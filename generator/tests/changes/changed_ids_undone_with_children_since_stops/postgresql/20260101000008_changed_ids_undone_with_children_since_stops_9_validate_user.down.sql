-- 20260101000008_changed_ids_undone_with_children_since_stops_9_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000007_changed_ids_undone_with_children_since_stops_8_validate_post; before
--          20260101000009_changed_ids_undone_with_children_since_stops_10_guard_post.
-- What:    nothing is left to undo here.

