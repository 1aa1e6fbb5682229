-- 20260101000014_several_rebuilds_15_validate_c for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    15 of 18 of 20260101000000_several_rebuilds; after 20260101000013_several_rebuilds_14_validate_b;
--          before 20260101000015_several_rebuilds_16_contract_a.
-- What:    nothing is left to undo here.

