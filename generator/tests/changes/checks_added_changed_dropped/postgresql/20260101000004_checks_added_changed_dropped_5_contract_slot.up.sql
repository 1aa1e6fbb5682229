-- 20260101000004_checks_added_changed_dropped_5_contract_slot for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_checks_added_changed_dropped; after
--          20260101000003_checks_added_changed_dropped_4_validate_slot.
--
-- What:    drops the check Slot_high_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    drops the check Slot_low_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    drops the check ordered.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _isotype_20260101000000__Slot_high_check to Slot_high_check.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    renames _isotype_20260101000000__ordered to ordered.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "Slot_high_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "Slot_low_check";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Slot" DROP CONSTRAINT "ordered";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Slot" RENAME CONSTRAINT "_isotype_20260101000000__Slot_high_check" TO "Slot_high_check";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Slot" RENAME CONSTRAINT "_isotype_20260101000000__ordered" TO "ordered";
