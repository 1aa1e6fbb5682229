-- 20260101000011_int_to_bigint_12_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    12 of 18 of 20260101000000_int_to_bigint; after 20260101000010_int_to_bigint_11_validate_post; before
--          20260101000012_int_to_bigint_13_validate_user.
-- What:    nothing is left to undo here.

