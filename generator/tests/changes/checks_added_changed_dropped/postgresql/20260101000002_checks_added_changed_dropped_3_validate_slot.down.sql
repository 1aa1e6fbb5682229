-- 20260101000002_checks_added_changed_dropped_3_validate_slot for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_checks_added_changed_dropped; after
--          20260101000001_checks_added_changed_dropped_2_validate_slot; before
--          20260101000003_checks_added_changed_dropped_4_validate_slot.
-- What:    nothing is left to undo here.

