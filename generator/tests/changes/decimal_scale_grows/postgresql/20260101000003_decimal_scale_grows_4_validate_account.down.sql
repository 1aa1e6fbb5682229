-- 20260101000003_decimal_scale_grows_4_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_decimal_scale_grows; after 20260101000002_decimal_scale_grows_3_guard_account;
--          before 20260101000004_decimal_scale_grows_5_validate_account.
-- What:    nothing is left to undo here.

