-- 20260101000008_changed_ids_undone_with_children_since_stops_9_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    9 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000007_changed_ids_undone_with_children_since_stops_8_validate_post; before
--          20260101000009_changed_ids_undone_with_children_since_stops_10_guard_post.
--
-- What:    looks at the values in the second columns of User.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "User" ("_isotype_20260101000000__id__new");
