-- 20260101000001_checks_added_changed_dropped_2_validate_slot for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_checks_added_changed_dropped; after
--          20260101000000_checks_added_changed_dropped_1_guard_slot; before
--          20260101000002_checks_added_changed_dropped_3_validate_slot.
--
-- What:    proves _isotype_20260101000000__Slot_high_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Slot" VALIDATE CONSTRAINT "_isotype_20260101000000__Slot_high_check";
