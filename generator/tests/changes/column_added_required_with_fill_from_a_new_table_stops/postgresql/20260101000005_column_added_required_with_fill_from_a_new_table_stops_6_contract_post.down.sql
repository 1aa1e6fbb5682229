-- 20260101000005_column_added_required_with_fill_from_a_new_table_stops_6_contract_post for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    6 of 6 of 20260101000000_column_added_required_with_fill_from_a_new_table_stops; after
--          20260101000004_column_added_required_with_fill_from_a_new_table_stops_5_validate_post.
-- Undoes:  Post.topic is NOT NULL.
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

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__topic_required" CHECK ("topic" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Post" ALTER COLUMN "topic" DROP NOT NULL;
