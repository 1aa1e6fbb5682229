-- 20260101000000_columns_swapped for SQLite, the undo, made by isotype from schema.prisma.
--
-- Undoes:  changes Pair: left becomes right; right becomes left; changes indexes.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

ALTER TABLE "Pair" RENAME COLUMN "left" TO "_isotype_name_1";

ALTER TABLE "Pair" RENAME COLUMN "right" TO "left";

ALTER TABLE "Pair" RENAME COLUMN "_isotype_name_1" TO "right";

DROP INDEX "Pair_right_key";

CREATE UNIQUE INDEX "Pair_left_key" ON "Pair"("left");
