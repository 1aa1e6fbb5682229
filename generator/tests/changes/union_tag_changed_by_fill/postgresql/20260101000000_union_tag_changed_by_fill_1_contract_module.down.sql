-- 20260101000000_union_tag_changed_by_fill_1_contract_module for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_union_tag_changed_by_fill; before
--          20260101000001_union_tag_changed_by_fill_2_expand_module_shape.
-- Undoes:  drops the check Module_shape_check.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Module" ADD CONSTRAINT "Module_shape_check" CHECK (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false));
