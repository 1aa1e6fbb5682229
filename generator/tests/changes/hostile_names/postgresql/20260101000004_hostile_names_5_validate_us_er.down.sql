-- 20260101000004_hostile_names_5_validate_us_er for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 12 of 20260101000000_hostile_names; after 20260101000003_hostile_names_4_index_i; before
--          20260101000005_hostile_names_6_guard_us_er.
-- What:    nothing is left to undo here.

