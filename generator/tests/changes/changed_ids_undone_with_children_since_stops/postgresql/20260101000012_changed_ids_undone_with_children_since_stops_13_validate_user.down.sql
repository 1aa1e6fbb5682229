-- 20260101000012_changed_ids_undone_with_children_since_stops_13_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000011_changed_ids_undone_with_children_since_stops_12_validate_post; before
--          20260101000013_changed_ids_undone_with_children_since_stops_14_contract_post.
-- What:    nothing is left to undo here.

