-- 20260101000003_primary_key_dropped_undone_with_equal_rows_stops_4_contract_place for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_primary_key_dropped_undone_with_equal_rows_stops; after
--          20260101000002_primary_key_dropped_undone_with_equal_rows_stops_3_contract_place_name_key; before
--          20260101000004_primary_key_dropped_undone_with_equal_rows_stops_5_proof_indexes.
--
-- What:    drops the primary key of Place.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes the primary key of Place.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Place" DROP CONSTRAINT "Place_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "_isotype_20260101000000__Place_pkey_key" RENAME TO "Place_pkey";

ALTER TABLE "Place" ADD CONSTRAINT "Place_pkey" PRIMARY KEY USING INDEX "Place_pkey";
