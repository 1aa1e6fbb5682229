-- 20260101000006_enum_list_to_single_beside_new_names_7_expand_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000005_enum_list_to_single_beside_new_names_6_contract_tag; before
--          20260101000007_enum_list_to_single_beside_new_names_8_backfill_tag_main.
--
-- What:    makes room to remember which rows of Tag were NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Tag" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_main__filled" "Color";
