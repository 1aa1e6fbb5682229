-- 20260101000004_several_rebuilds_5_backfill_b for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 18 of 20260101000000_several_rebuilds; after 20260101000003_several_rebuilds_4_backfill_a; before
--          20260101000005_several_rebuilds_6_backfill_c.
-- What:    nothing is left to undo here.

