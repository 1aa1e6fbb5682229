-- 20260101000001_foreign_key_added_2_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_foreign_key_added; after 20260101000000_foreign_key_added_1_key_post; before
--          20260101000002_foreign_key_added_3_validate_post.
-- What:    nothing is left to undo here.

