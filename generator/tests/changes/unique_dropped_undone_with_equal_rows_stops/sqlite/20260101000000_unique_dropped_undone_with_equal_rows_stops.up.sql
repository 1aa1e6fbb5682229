-- 20260101000000_unique_dropped_undone_with_equal_rows_stops for SQLite, made by isotype from schema.prisma.
--
-- What:    changes User: changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is 2 parts: contract_user_email_key, proof_rows.

DROP INDEX "User_email_key";
