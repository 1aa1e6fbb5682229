-- 20260101000000_id_to_unique_beside_a_table_that_goes_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_id_to_unique_beside_a_table_that_goes; before
--          20260101000001_id_to_unique_beside_a_table_that_goes_2_index_comment_id_key.
-- What:    nothing is left to undo here.

