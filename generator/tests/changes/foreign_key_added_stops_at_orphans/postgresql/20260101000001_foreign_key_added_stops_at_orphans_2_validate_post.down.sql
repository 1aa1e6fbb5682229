-- 20260101000001_foreign_key_added_stops_at_orphans_2_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_foreign_key_added_stops_at_orphans; after
--          20260101000000_foreign_key_added_stops_at_orphans_1_key_post.
-- What:    nothing is left to undo here.

