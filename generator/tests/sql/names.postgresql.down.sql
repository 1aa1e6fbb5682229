-- 20260101000000_names for PostgreSQL, the undo, made by isotype from names.prisma.
--
-- What:    drops 3 tables, 3 indexes and 3 foreign keys.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" DROP CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" DROP CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" DROP CONSTRAINT "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Other" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" SET SCHEMA "_isotype_20260101000000_undone";
