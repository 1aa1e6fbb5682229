-- 20260101000002_list_of_moments_to_texts_3_validate_log for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 4 of 20260101000000_list_of_moments_to_texts; after
--          20260101000001_list_of_moments_to_texts_2_backfill_log; before
--          20260101000003_list_of_moments_to_texts_4_contract_log.
-- What:    nothing is left to undo here.

