-- 20260101000010_several_rebuilds_11_validate_b for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 18 of 20260101000000_several_rebuilds; after 20260101000009_several_rebuilds_10_validate_a;
--          before 20260101000011_several_rebuilds_12_validate_c.
-- What:    nothing is left to undo here.

