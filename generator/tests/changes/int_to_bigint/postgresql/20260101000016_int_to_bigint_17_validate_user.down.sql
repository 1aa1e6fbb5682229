-- 20260101000016_int_to_bigint_17_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    17 of 18 of 20260101000000_int_to_bigint; after 20260101000015_int_to_bigint_16_validate_post; before
--          20260101000017_int_to_bigint_18_contract_post.
-- What:    nothing is left to undo here.

