-- 20260101000003_json_to_enum_and_fill_4_validate_comment for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000002_json_to_enum_and_fill_3_backfill_comment; before
--          20260101000004_json_to_enum_and_fill_5_guard_comment.
-- What:    nothing is left to undo here.

