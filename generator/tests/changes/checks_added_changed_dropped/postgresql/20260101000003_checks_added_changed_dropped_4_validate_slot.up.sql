-- 20260101000003_checks_added_changed_dropped_4_validate_slot for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_checks_added_changed_dropped; after
--          20260101000002_checks_added_changed_dropped_3_validate_slot; before
--          20260101000004_checks_added_changed_dropped_5_contract_slot.
--
-- What:    proves _isotype_20260101000000__ordered for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Slot" VALIDATE CONSTRAINT "_isotype_20260101000000__ordered";
