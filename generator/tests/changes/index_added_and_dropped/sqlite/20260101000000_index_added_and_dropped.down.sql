-- 20260101000000_index_added_and_dropped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes indexes.

DROP INDEX "User_age_name_idx";

DROP INDEX "it's ""quoted""";

CREATE INDEX "User_name_idx" ON "User"("name");
