-- 20260101000001_union_tag_changed_by_fill_2_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000000_union_tag_changed_by_fill_1_guard_module; before
--          20260101000002_union_tag_changed_by_fill_3_contract_module.
--
-- What:    proves _isotype_20260101000000__Module_shape_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" VALIDATE CONSTRAINT "_isotype_20260101000000__Module_shape_check";
