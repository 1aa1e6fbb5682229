-- 20260101000001_column_added_required_with_fill_too_large_stops_2_backfill_item_price for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000000_column_added_required_with_fill_too_large_stops_1_expand_item; before
--          20260101000002_column_added_required_with_fill_too_large_stops_3_guard_item.
-- What:    nothing is left to undo here.

