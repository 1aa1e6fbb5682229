-- 20260101000000_index_added_and_dropped_1_check_indexes for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_index_added_and_dropped; before
--          20260101000001_index_added_and_dropped_2_index_user_age_name_idx.
--
-- What:    nothing on the way up; on the way down, proves that every index is whole.
-- Cost:    reads, changes nothing.
-- Differs: on SQLite the same change is one file.

