-- 20260101000001_int_to_smallint_2_backfill_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_int_to_smallint; after 20260101000000_int_to_smallint_1_expand_item; before
--          20260101000002_int_to_smallint_3_validate_item.
-- What:    nothing is left to undo here.

