-- 20260101000010_enum_list_to_single_beside_new_names_11_contract_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000009_enum_list_to_single_beside_new_names_10_validate_tag.
--
-- What:    Tag.main is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Tag" ALTER COLUMN "main" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Tag" DROP CONSTRAINT "_isotype_20260101000000__main_required";
