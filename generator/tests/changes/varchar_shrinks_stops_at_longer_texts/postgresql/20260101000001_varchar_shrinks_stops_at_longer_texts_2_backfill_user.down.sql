-- 20260101000001_varchar_shrinks_stops_at_longer_texts_2_backfill_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_varchar_shrinks_stops_at_longer_texts; after
--          20260101000000_varchar_shrinks_stops_at_longer_texts_1_expand_user; before
--          20260101000002_varchar_shrinks_stops_at_longer_texts_3_validate_user.
-- What:    nothing is left to undo here.

