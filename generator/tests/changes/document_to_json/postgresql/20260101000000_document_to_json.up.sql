-- 20260101000000_document_to_json for PostgreSQL, made by isotype from schema.prisma.
--
-- What:    drops the check Module_setup_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite JSON are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Module" DROP CONSTRAINT "Module_setup_check";
