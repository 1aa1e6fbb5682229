-- 20260101000000_documents for PostgreSQL, made by isotype from documents.prisma.
--
-- What:    makes 1 enum, 1 table and 7 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums, JSON and lists are texts, with a CHECK where one helps.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
CREATE TYPE "Size" AS ENUM ('SMALL', 'LARGE');

-- Documents, one, optional and in lists; unions need a tag that is a text.
--   level: Used in documents only, so the database has no type for it: not here.
CREATE TABLE "Holder" (
    "id" INTEGER NOT NULL,
    "plain" JSONB NOT NULL,
    "plainOpt" JSONB,
    "plains" JSONB[],
    "shape" JSONB NOT NULL,
    "shapeOpt" JSONB,
    "shapes" JSONB[],
    "odd" JSONB,
    "any" JSONB,
    "level" "Size" NOT NULL DEFAULT 'SMALL',
    CONSTRAINT "Holder_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Holder_plain_check" CHECK (jsonb_typeof("plain") = 'object'),
    CONSTRAINT "Holder_plainOpt_check" CHECK ("plainOpt" IS NULL OR (jsonb_typeof("plainOpt") = 'object')),
    CONSTRAINT "Holder_plains_check" CHECK ("plains" IS NULL OR (NOT jsonb_path_exists(to_jsonb("plains"), '$[*]?(!(@.type() == "object"))'))),
    CONSTRAINT "Holder_shape_check" CHECK (jsonb_typeof("shape") = 'object' AND coalesce(jsonb_typeof("shape" -> 'kind') = 'string', false)),
    CONSTRAINT "Holder_shapeOpt_check" CHECK ("shapeOpt" IS NULL OR (jsonb_typeof("shapeOpt") = 'object' AND coalesce(jsonb_typeof("shapeOpt" -> 'kind') = 'string', false))),
    CONSTRAINT "Holder_shapes_check" CHECK ("shapes" IS NULL OR (NOT jsonb_path_exists(to_jsonb("shapes"), '$[*]?(!(@.type() == "object" && @."kind".type() == "string"))'))),
    CONSTRAINT "Holder_odd_check" CHECK ("odd" IS NULL OR (jsonb_typeof("odd") = 'object' AND coalesce(jsonb_typeof("odd" -> 'it''s "odd"') = 'string', false)))
);

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Holder"') IS NOT NULL THEN
        DROP TABLE "Holder";
    END IF;
    IF to_regtype('"_isotype_20260101000000_undone"."Size"') IS NOT NULL THEN
        DROP TYPE "Size";
        ALTER TYPE "_isotype_20260101000000_undone"."Size" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Holder"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Holder" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"Holder"'::regclass AND attname = 'level') <> to_regtype('"Size"') THEN
            ALTER TABLE "Holder" ALTER COLUMN "level" DROP DEFAULT;
            ALTER TABLE "Holder" ALTER COLUMN "level" TYPE "Size" USING "level"::text::"Size";
            ALTER TABLE "Holder" ALTER COLUMN "level" SET DEFAULT 'SMALL';
        END IF;
    END IF;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;
