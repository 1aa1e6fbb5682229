-- 20260101000009_join_added_beside_a_key_that_changes_its_type_10_validate_pairs for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000008_join_added_beside_a_key_that_changes_its_type_9_validate_pairs.
-- Undoes:  proves _pairs_B_fkey for the rows that are there.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;
