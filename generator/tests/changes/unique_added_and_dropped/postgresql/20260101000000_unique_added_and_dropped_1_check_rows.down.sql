-- 20260101000000_unique_added_and_dropped_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_unique_added_and_dropped; before
--          20260101000001_unique_added_and_dropped_2_index_user_email_key.
-- What:    nothing is left to undo here.

