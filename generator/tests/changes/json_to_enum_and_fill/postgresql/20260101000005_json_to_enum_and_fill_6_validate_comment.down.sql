-- 20260101000005_json_to_enum_and_fill_6_validate_comment for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000004_json_to_enum_and_fill_5_guard_comment; before
--          20260101000006_json_to_enum_and_fill_7_contract_comment.
-- What:    nothing is left to undo here.

