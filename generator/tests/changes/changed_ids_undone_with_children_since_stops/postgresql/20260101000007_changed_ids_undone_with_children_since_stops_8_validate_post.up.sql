-- 20260101000007_changed_ids_undone_with_children_since_stops_8_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000006_changed_ids_undone_with_children_since_stops_7_validate_post; before
--          20260101000008_changed_ids_undone_with_children_since_stops_9_validate_user.
--
-- What:    looks at the values in the second columns of Post.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Post" ("_isotype_20260101000000__authorId__new");
