-- 20260101000012_several_rebuilds_13_validate_a for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    13 of 18 of 20260101000000_several_rebuilds; after 20260101000011_several_rebuilds_12_validate_c;
--          before 20260101000013_several_rebuilds_14_validate_b.
-- What:    nothing is left to undo here.

