-- 20260101000006_changed_ids_undone_with_children_since_stops_7_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000005_changed_ids_undone_with_children_since_stops_6_key_post; before
--          20260101000007_changed_ids_undone_with_children_since_stops_8_validate_post.
--
-- What:    proves _isotype_20260101000000__Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
