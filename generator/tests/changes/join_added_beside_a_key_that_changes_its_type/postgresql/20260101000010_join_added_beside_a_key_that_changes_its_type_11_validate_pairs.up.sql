-- 20260101000010_join_added_beside_a_key_that_changes_its_type_11_validate_pairs for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    11 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000009_join_added_beside_a_key_that_changes_its_type_10_rekey_pairs; before
--          20260101000011_join_added_beside_a_key_that_changes_its_type_12_validate_pairs.
--
-- What:    proves _pairs_A_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "_pairs" VALIDATE CONSTRAINT "_pairs_A_fkey";
