-- 20260101000004_text_to_enum_with_fill_of_no_value_stops_5_guard_item for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_text_to_enum_with_fill_of_no_value_stops; after
--          20260101000003_text_to_enum_with_fill_of_no_value_stops_4_validate_item; before
--          20260101000005_text_to_enum_with_fill_of_no_value_stops_6_validate_item.
-- Undoes:  refuses NULL in the second column of Item.color.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Item" DROP CONSTRAINT IF EXISTS "_isotype_20260101000000__color_required";
