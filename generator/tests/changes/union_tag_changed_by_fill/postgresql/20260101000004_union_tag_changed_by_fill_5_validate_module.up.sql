-- 20260101000004_union_tag_changed_by_fill_5_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_union_tag_changed_by_fill; after
--          20260101000003_union_tag_changed_by_fill_4_guard_module.
--
-- What:    proves Module_shape_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Module" VALIDATE CONSTRAINT "Module_shape_check";
