-- 20260101000001_enum_list_to_single_beside_new_names_2_enum_color for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000000_enum_list_to_single_beside_new_names_1_enum_color; before
--          20260101000002_enum_list_to_single_beside_new_names_3_expand_tag.
--
-- What:    adds red to the enum Color.
-- Why:     values can be used only after the transaction that adds them.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TYPE "Color" ADD VALUE IF NOT EXISTS 'red' AFTER 'open';
