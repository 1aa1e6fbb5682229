-- 20260101000000_unique_added_stops_at_equal_rows for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes User: changes indexes.

DROP INDEX "User_alias_key";

DROP INDEX "User_email_key";
