-- 20260101000000_many_to_many_of_a_renamed_model_1_check_rows for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_many_to_many_of_a_renamed_model; before
--          20260101000001_many_to_many_of_a_renamed_model_2_index_label_to_post_b_index.
-- What:    nothing is left to undo here.

