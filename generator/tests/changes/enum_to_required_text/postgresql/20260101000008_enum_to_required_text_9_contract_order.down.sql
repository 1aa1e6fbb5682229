-- 20260101000008_enum_to_required_text_9_contract_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    9 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000007_enum_to_required_text_8_validate_order; before
--          20260101000009_enum_to_required_text_10_contract_dropped.
-- Undoes:  Order.state is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Order" ADD CONSTRAINT "_isotype_20260101000000__state_required" CHECK ("state" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Order" ALTER COLUMN "state" DROP NOT NULL;
