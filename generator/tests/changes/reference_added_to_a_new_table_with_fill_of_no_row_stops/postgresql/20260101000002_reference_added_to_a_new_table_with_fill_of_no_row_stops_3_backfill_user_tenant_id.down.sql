-- 20260101000002_reference_added_to_a_new_table_with_fill_of_no_row_stops_3_backfill_user_tenant_id for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000001_reference_added_to_a_new_table_with_fill_of_no_row_stops_2_expand_user; before
--          20260101000003_reference_added_to_a_new_table_with_fill_of_no_row_stops_4_guard_user.
-- What:    nothing is left to undo here.

