-- 20260101000011_several_rebuilds_12_validate_c for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 18 of 20260101000000_several_rebuilds; after 20260101000010_several_rebuilds_11_validate_b;
--          before 20260101000012_several_rebuilds_13_validate_a.
-- What:    nothing is left to undo here.

