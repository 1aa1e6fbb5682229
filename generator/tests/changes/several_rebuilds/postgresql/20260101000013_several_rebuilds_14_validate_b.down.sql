-- 20260101000013_several_rebuilds_14_validate_b for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    14 of 18 of 20260101000000_several_rebuilds; after 20260101000012_several_rebuilds_13_validate_a;
--          before 20260101000014_several_rebuilds_15_validate_c.
-- What:    nothing is left to undo here.

