-- 20260101000002_list_to_single_stops_at_several_3_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_list_to_single_stops_at_several; after
--          20260101000001_list_to_single_stops_at_several_2_backfill_item; before
--          20260101000003_list_to_single_stops_at_several_4_contract_item.
-- What:    nothing is left to undo here.

