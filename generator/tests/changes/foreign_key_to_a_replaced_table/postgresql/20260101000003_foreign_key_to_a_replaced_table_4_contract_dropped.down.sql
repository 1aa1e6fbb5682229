-- 20260101000003_foreign_key_to_a_replaced_table_4_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_foreign_key_to_a_replaced_table; after
--          20260101000002_foreign_key_to_a_replaced_table_3_validate_post; before
--          20260101000004_foreign_key_to_a_replaced_table_5_contract_post.
-- Undoes:  keeps the table Author in _isotype_20260101000000.
--          drops the foreign key Post_authorId_fkey.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_isotype_20260101000000"."Author" SET SCHEMA "public";

DO $isotype$
DECLARE
    unused regtype;
BEGIN
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
