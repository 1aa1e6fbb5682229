-- 20260101000003_primary_key_dropped_undone_with_equal_rows_stops_4_contract_place for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; after
--          20260101000002_primary_key_dropped_undone_with_equal_rows_stops_3_contract_place_name_key; before
--          20260101000004_primary_key_dropped_undone_with_equal_rows_stops_5_proof_indexes.
-- Undoes:  makes the primary key of Place.
--          drops the primary key of Place.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Place" DROP CONSTRAINT "Place_pkey";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000__Place_pkey_key" ON "Place"("name");

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "Place" ADD CONSTRAINT "Place_pkey" PRIMARY KEY ("id");
