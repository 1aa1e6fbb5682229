-- 20260101000002_foreign_key_actions_3_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_foreign_key_actions; after 20260101000001_foreign_key_actions_2_validate_post;
--          before 20260101000003_foreign_key_actions_4_validate_post.
-- What:    nothing is left to undo here.

