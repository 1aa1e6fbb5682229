-- 20260101000004_int_to_smallint_5_validate_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 6 of 20260101000000_int_to_smallint; after 20260101000003_int_to_smallint_4_guard_item; before
--          20260101000005_int_to_smallint_6_contract_item.
-- What:    nothing is left to undo here.

