-- 20260101000002_hostile_names_3_backfill_us_er for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_hostile_names; after 20260101000001_hostile_names_2_expand_us_er; before
--          20260101000003_hostile_names_4_index_i.
-- What:    nothing is left to undo here.

