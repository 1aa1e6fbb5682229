-- 20260101000003_bigint_to_int_stops_at_large_numbers_4_guard_counter for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 6 of 20260101000000_bigint_to_int_stops_at_large_numbers; after
--          20260101000002_bigint_to_int_stops_at_large_numbers_3_validate_counter; before
--          20260101000004_bigint_to_int_stops_at_large_numbers_5_validate_counter.
-- Undoes:  refuses NULL in the second column of Counter.count.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Counter" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__count_required";
