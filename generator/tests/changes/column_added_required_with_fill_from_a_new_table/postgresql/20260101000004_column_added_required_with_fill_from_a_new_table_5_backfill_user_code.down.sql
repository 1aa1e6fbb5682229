-- 20260101000004_column_added_required_with_fill_from_a_new_table_5_backfill_user_code for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000003_column_added_required_with_fill_from_a_new_table_4_backfill_user_plan_id; before
--          20260101000005_column_added_required_with_fill_from_a_new_table_6_backfill_guest_tenant_id.
-- What:    nothing is left to undo here.

