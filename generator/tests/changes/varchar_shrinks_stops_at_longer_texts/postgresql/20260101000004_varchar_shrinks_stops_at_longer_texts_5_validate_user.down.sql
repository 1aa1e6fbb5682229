-- 20260101000004_varchar_shrinks_stops_at_longer_texts_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_varchar_shrinks_stops_at_longer_texts; after
--          20260101000003_varchar_shrinks_stops_at_longer_texts_4_guard_user; before
--          20260101000005_varchar_shrinks_stops_at_longer_texts_6_contract_user.
-- What:    nothing is left to undo here.

