-- 20260101000002_decimal_scale_shrinks_stops_3_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_decimal_scale_shrinks_stops; after
--          20260101000001_decimal_scale_shrinks_stops_2_backfill_account; before
--          20260101000003_decimal_scale_shrinks_stops_4_guard_account.
-- What:    nothing is left to undo here.

