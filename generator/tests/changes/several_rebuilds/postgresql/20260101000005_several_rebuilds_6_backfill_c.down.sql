-- 20260101000005_several_rebuilds_6_backfill_c for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 18 of 20260101000000_several_rebuilds; after 20260101000004_several_rebuilds_5_backfill_b; before
--          20260101000006_several_rebuilds_7_guard_a.
-- What:    nothing is left to undo here.

