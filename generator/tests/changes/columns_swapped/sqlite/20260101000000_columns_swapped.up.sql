-- 20260101000000_columns_swapped for SQLite, made by isotype from schema.prisma.
--
-- What:    changes Pair: left becomes right; right becomes left; changes indexes.
-- Cost:    the rows are read once for each new index.
-- Differs: on PostgreSQL the same change is one file.

ALTER TABLE "Pair" RENAME COLUMN "left" TO "_isotype_name_1";

ALTER TABLE "Pair" RENAME COLUMN "right" TO "left";

ALTER TABLE "Pair" RENAME COLUMN "_isotype_name_1" TO "right";

DROP INDEX "Pair_left_key";

CREATE UNIQUE INDEX "Pair_right_key" ON "Pair"("right");
