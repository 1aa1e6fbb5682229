-- 20260101000000_index_changed_under_its_name for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 4 parts: index_lookup, contract_lookup, contract_user, proof_indexes.

DROP INDEX "lookup";

CREATE INDEX "lookup" ON "User"("age", "name");
