-- 20260101000009_optional_to_required_with_fill_from_a_new_table_10_proof_indexes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000008_optional_to_required_with_fill_from_a_new_table_9_contract_user.
-- Undoes:  proves that every new index is whole.
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

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_score__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.planId: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;
