-- 20260101000003_columns_with_defaults_dropped_and_added_beside_least_numbers_4_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000002_columns_with_defaults_dropped_and_added_beside_least_numbers_3_guard_item; before
--          20260101000004_columns_with_defaults_dropped_and_added_beside_least_numbers_5_contract_item.
-- What:    nothing is left to undo here.

