-- 20260101000004_decimal_scale_shrinks_stops_5_validate_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_decimal_scale_shrinks_stops; after
--          20260101000003_decimal_scale_shrinks_stops_4_guard_account; before
--          20260101000005_decimal_scale_shrinks_stops_6_contract_account.
-- What:    nothing is left to undo here.

