-- 20260101000005_varchar_shrinks_6_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_varchar_shrinks; after 20260101000004_varchar_shrinks_5_guard_user; before
--          20260101000006_varchar_shrinks_7_contract_user.
-- What:    nothing is left to undo here.

