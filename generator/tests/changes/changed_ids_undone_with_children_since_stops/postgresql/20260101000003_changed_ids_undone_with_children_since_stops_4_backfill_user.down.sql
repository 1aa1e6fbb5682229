-- 20260101000003_changed_ids_undone_with_children_since_stops_4_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000002_changed_ids_undone_with_children_since_stops_3_backfill_post; before
--          20260101000004_changed_ids_undone_with_children_since_stops_5_index_user_pkey_key.
-- What:    nothing is left to undo here.

