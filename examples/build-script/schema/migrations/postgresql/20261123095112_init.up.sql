-- 20261123095112_init for PostgreSQL, made by isotype from schema/notes.prisma.
--
-- What:    makes 1 table and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite JSON and moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.

-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-timestamp-tz
-- Something worth remembering.
CREATE TABLE "Note" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Note_text_check" CHECK (char_length("text") >= 1 AND char_length("text") <= 500),
    CONSTRAINT "Note_content_check" CHECK (jsonb_typeof("content") = 'object' AND coalesce(jsonb_typeof("content" -> 'type') = 'string', false))
);

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20261123095112_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Note"') IS NOT NULL THEN
        DROP TABLE "Note";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Note"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."Note" SET SCHEMA "public";
    END IF;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20261123095112_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20261123095112_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;
