-- 20260101000001_union_tag_changed_by_fill_2_expand_module_shape for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000000_union_tag_changed_by_fill_1_contract_module; before
--          20260101000002_union_tag_changed_by_fill_3_backfill_module_shape.
--
-- What:    makes room for what Module.shape held.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What a row held and what it gets, for the rows whose value cannot stay.
ALTER TABLE "Module" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_shape" text, ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_shape__became" text;
