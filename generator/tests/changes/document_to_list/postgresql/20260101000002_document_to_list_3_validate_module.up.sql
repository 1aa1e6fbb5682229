-- 20260101000002_document_to_list_3_validate_module for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_document_to_list; after 20260101000001_document_to_list_2_backfill_module;
--          before 20260101000003_document_to_list_4_contract_module.
--
-- What:    looks at the values in the second columns of Module.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Module" ("_isotype_20260101000000__setup__new");
