-- 20260101000004_int_to_text_and_text_to_int_5_validate_t for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 9 of 20260101000000_int_to_text_and_text_to_int; after
--          20260101000003_int_to_text_and_text_to_int_4_index_t_code_key; before
--          20260101000005_int_to_text_and_text_to_int_6_validate_t.
--
-- What:    proves that the second column of T.code holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "T" VALIDATE CONSTRAINT "_isotype_20260101000000__code_required";
