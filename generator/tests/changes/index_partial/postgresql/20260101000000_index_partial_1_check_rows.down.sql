-- 20260101000000_index_partial_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 6 of 20260101000000_index_partial; before 20260101000001_index_partial_2_index_active_email.
-- What:    nothing is left to undo here.

