-- 20260101000003_several_rebuilds_4_backfill_a for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 18 of 20260101000000_several_rebuilds; after 20260101000002_several_rebuilds_3_expand_c; before
--          20260101000004_several_rebuilds_5_backfill_b.
-- What:    nothing is left to undo here.

