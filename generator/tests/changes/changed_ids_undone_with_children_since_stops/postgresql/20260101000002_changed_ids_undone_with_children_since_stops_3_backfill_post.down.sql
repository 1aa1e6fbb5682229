-- 20260101000002_changed_ids_undone_with_children_since_stops_3_backfill_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000001_changed_ids_undone_with_children_since_stops_2_expand_user; before
--          20260101000003_changed_ids_undone_with_children_since_stops_4_backfill_user.
-- What:    nothing is left to undo here.

