-- 20260101000004_text_to_uuid_stops_at_other_texts_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_text_to_uuid_stops_at_other_texts; after
--          20260101000003_text_to_uuid_stops_at_other_texts_4_guard_user; before
--          20260101000005_text_to_uuid_stops_at_other_texts_6_contract_user.
-- What:    nothing is left to undo here.

