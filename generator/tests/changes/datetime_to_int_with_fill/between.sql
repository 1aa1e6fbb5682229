DELETE FROM "Note" WHERE "id" = 1;
UPDATE "Note" SET "read" = NULL WHERE "id" = 2;
