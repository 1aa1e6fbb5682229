-- 20261130185355_init for PostgreSQL, the undo, made by isotype from schema/library.prisma.
--
-- What:    drops 1 enum, 4 tables, 2 indexes, 3 foreign keys and 2 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20261130185355_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_BookToShelf" DROP CONSTRAINT "_BookToShelf_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_BookToShelf" DROP CONSTRAINT "_BookToShelf_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "books" DROP CONSTRAINT "books_author_id_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20261130185355_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_BookToShelf" SET SCHEMA "_isotype_20261130185355_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Shelf" SET SCHEMA "_isotype_20261130185355_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "books" SET SCHEMA "_isotype_20261130185355_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Author" SET SCHEMA "_isotype_20261130185355_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TYPE "Genre" SET SCHEMA "_isotype_20261130185355_undone";
