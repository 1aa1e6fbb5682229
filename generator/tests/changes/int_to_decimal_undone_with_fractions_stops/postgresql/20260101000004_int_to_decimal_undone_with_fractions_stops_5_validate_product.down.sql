-- 20260101000004_int_to_decimal_undone_with_fractions_stops_5_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_int_to_decimal_undone_with_fractions_stops; after
--          20260101000003_int_to_decimal_undone_with_fractions_stops_4_guard_product; before
--          20260101000005_int_to_decimal_undone_with_fractions_stops_6_contract_product.
-- What:    nothing is left to undo here.

