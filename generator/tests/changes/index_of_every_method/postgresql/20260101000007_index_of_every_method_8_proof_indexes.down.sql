-- 20260101000007_index_of_every_method_8_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_index_of_every_method; after
--          20260101000006_index_of_every_method_7_index_text_prefix.
-- What:    nothing is left to undo here.

