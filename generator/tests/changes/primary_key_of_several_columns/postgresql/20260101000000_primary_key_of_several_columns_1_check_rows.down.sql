-- 20260101000000_primary_key_of_several_columns_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 4 of 20260101000000_primary_key_of_several_columns; before
--          20260101000001_primary_key_of_several_columns_2_index_member_pkey.
-- What:    nothing is left to undo here.

