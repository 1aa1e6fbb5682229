-- 20260101000002_unique_dropped_undone_with_equal_rows_stops_3_proof_rows for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_unique_dropped_undone_with_equal_rows_stops; after
--          20260101000001_unique_dropped_undone_with_equal_rows_stops_2_contract_user_email_key.
--
-- What:    nothing on the way up; on the way down, asks whether the rows allow it.
-- Cost:    reads, changes nothing.

