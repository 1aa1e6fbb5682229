-- 20260101000005_column_added_required_with_fill_from_a_new_table_6_backfill_guest_tenant_id for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000004_column_added_required_with_fill_from_a_new_table_5_backfill_user_code; before
--          20260101000006_column_added_required_with_fill_from_a_new_table_7_guard_user.
-- What:    nothing is left to undo here.

