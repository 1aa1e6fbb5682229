-- 20260101000005_table_without_a_primary_key_6_validate_loose for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000004_table_without_a_primary_key_5_validate_log; before
--          20260101000006_table_without_a_primary_key_7_contract_log.
--
-- What:    looks at the values in the second columns of Loose.
-- Why:     the server plans by what it knows of them.
-- Cost:    reads a sample of the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ANALYZE "Loose" ("_isotype_20260101000000__c__new");
