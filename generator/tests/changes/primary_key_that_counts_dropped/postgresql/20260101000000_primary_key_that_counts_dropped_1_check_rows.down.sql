-- 20260101000000_primary_key_that_counts_dropped_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_primary_key_that_counts_dropped; before
--          20260101000001_primary_key_that_counts_dropped_2_index_profile_pkey.
-- What:    nothing is left to undo here.

