-- 20260101000009_several_rebuilds_10_validate_a for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 18 of 20260101000000_several_rebuilds; after 20260101000008_several_rebuilds_9_guard_c; before
--          20260101000010_several_rebuilds_11_validate_b.
-- What:    nothing is left to undo here.

