-- 20260101000000_primary_key_on_another_column_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_primary_key_on_another_column; before
--          20260101000001_primary_key_on_another_column_2_index_user_id_key.
-- What:    nothing is left to undo here.

