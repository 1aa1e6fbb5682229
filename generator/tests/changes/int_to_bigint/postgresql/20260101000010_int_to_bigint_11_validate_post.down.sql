-- 20260101000010_int_to_bigint_11_validate_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    11 of 18 of 20260101000000_int_to_bigint; after 20260101000009_int_to_bigint_10_key_post; before
--          20260101000011_int_to_bigint_12_validate_user.
-- What:    nothing is left to undo here.

