-- 20260101000002_int_to_decimal_undone_with_fractions_stops_3_validate_product for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 6 of 20260101000000_int_to_decimal_undone_with_fractions_stops; after
--          20260101000001_int_to_decimal_undone_with_fractions_stops_2_backfill_product; before
--          20260101000003_int_to_decimal_undone_with_fractions_stops_4_guard_product.
-- What:    nothing is left to undo here.

