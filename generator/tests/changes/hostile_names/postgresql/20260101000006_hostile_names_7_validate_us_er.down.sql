-- 20260101000006_hostile_names_7_validate_us_er for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    7 of 12 of 20260101000000_hostile_names; after 20260101000005_hostile_names_6_guard_us_er; before
--          20260101000007_hostile_names_8_contract_i.
-- What:    nothing is left to undo here.

