-- 20260101000000_tables_renamed_in_a_chain for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes C: was B.
--          changes B: was A.

ALTER TABLE "B" RENAME TO "A";

ALTER TABLE "C" RENAME TO "B";
