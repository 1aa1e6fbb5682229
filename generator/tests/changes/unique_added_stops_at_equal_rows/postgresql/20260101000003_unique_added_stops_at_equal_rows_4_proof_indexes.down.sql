-- 20260101000003_unique_added_stops_at_equal_rows_4_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 4 of 20260101000000_unique_added_stops_at_equal_rows; after
--          20260101000002_unique_added_stops_at_equal_rows_3_index_user_email_key.
-- What:    nothing is left to undo here.

