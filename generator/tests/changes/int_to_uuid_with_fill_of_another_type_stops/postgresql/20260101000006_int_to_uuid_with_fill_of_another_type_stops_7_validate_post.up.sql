-- 20260101000006_int_to_uuid_with_fill_of_another_type_stops_7_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000005_int_to_uuid_with_fill_of_another_type_stops_6_key_post; before
--          20260101000007_int_to_uuid_with_fill_of_another_type_stops_8_validate_post.
--
-- What:    proves _isotype_20260101000000__Post_authorId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey";
