-- 20260101000000_text_to_uuid for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  switches foreign keys off for its own transaction.
--          changes Post: values.
--          changes User: values.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

CREATE TEMP TABLE "_isotype_marked" ("count" INTEGER CONSTRAINT "this migration is undone already" CHECK ("count" = 1));

-- The migration is undone once.
INSERT OR ROLLBACK INTO temp."_isotype_marked" SELECT count(*) FROM "_isotype_applied" WHERE "version" = '20260101000000';

DROP TABLE temp."_isotype_marked";

DELETE FROM "_isotype_applied" WHERE "version" = '20260101000000';
