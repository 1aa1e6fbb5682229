-- 20260101000001_list_of_moments_to_texts_2_backfill_log for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 4 of 20260101000000_list_of_moments_to_texts; after
--          20260101000000_list_of_moments_to_texts_1_expand_log; before
--          20260101000002_list_of_moments_to_texts_3_validate_log.
-- What:    nothing is left to undo here.

