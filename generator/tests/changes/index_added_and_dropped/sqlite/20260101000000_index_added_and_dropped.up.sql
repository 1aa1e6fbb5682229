-- 20260101000000_index_added_and_dropped for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 4 parts: index_user_age_name_idx, index_it_s_quoted,
--          contract_user_name_idx, proof_indexes.

DROP INDEX "User_name_idx";

CREATE INDEX "User_age_name_idx" ON "User"("age", "name" DESC);

CREATE INDEX "it's ""quoted""" ON "User"("email");
