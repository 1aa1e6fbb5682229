-- 20260101000000_tables_renamed_in_a_chain for SQLite, made by isotype from schema.prisma.
--
-- What:    changes B: was A.
-- Cost:    no row is read or written.
--
-- What:    changes C: was B.
-- Cost:    no row is read or written.
-- Differs: on PostgreSQL the same change is 4 parts: contract_b, contract_a, contract_b, contract_a.

ALTER TABLE "B" RENAME TO "C";

ALTER TABLE "A" RENAME TO "B";
