-- 20260101000004_varchar_shrinks_with_fill_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_varchar_shrinks_with_fill; after
--          20260101000003_varchar_shrinks_with_fill_4_guard_user; before
--          20260101000005_varchar_shrinks_with_fill_6_contract_user.
-- What:    nothing is left to undo here.

