-- 20260101000003_column_added_required_with_fill_too_large_stops_4_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_column_added_required_with_fill_too_large_stops; after
--          20260101000002_column_added_required_with_fill_too_large_stops_3_guard_item; before
--          20260101000004_column_added_required_with_fill_too_large_stops_5_contract_item.
-- What:    nothing is left to undo here.

