-- 20260101000001_columns_with_defaults_dropped_and_added_beside_least_numbers_2_backfill_item_words for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers; after
--          20260101000000_columns_with_defaults_dropped_and_added_beside_least_numbers_1_expand_item; before
--          20260101000002_columns_with_defaults_dropped_and_added_beside_least_numbers_3_guard_item.
-- What:    nothing is left to undo here.

