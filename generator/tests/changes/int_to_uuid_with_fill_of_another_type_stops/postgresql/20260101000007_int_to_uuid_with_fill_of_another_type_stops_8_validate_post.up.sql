-- 20260101000007_int_to_uuid_with_fill_of_another_type_stops_8_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000006_int_to_uuid_with_fill_of_another_type_stops_7_validate_post; before
--          20260101000008_int_to_uuid_with_fill_of_another_type_stops_9_validate_user.
--
-- What:    looks at the values in the second columns of Post.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Post" ("_isotype_20260101000000__authorId__new");
