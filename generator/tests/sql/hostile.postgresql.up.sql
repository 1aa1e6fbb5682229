-- 20260101000000_hostile for PostgreSQL, made by isotype from hostile.prisma.
--
-- What:    makes 1 enum, 1 table, 1 index and 1 check.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums are texts, with a CHECK where one helps.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
CREATE TYPE "an ""enum"" 'type'" AS ENUM ('it''s; "--', E'\\');

-- A comment that wants out: */ -- '; DROP TABLE "x"; $$ \
-- -- no-transaction
--
-- {{ template }} </script>
CREATE TABLE "the ""table""
-- with 'quotes'; $$" (
    "or""der'; DROP TABLE x; --" INTEGER NOT NULL,
    "select" TEXT NOT NULL DEFAULT E'''; DROP TABLE "Select"; -- \\''',
    "values" "an ""enum"" 'type'" NOT NULL DEFAULT 'it''s; "--',
    "a\b
c" TEXT NOT NULL DEFAULT E'\\',
    CONSTRAINT "the ""table""
-- with 'quotes'; $$_pkey" PRIMARY KEY ("or""der'; DROP TABLE x; --"),
    CONSTRAINT "a 'check'
--" CHECK ("select" <> ')')
);

CREATE UNIQUE INDEX "an ""index""; --" ON "the ""table""
-- with 'quotes'; $$"("or""der'; DROP TABLE x; --", "select");

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
IF to_regclass('"_isotype_20260101000000_undone"."the ""table""
-- with ''quotes''; $$"') IS NOT NULL THEN
    DROP TABLE "the ""table""
-- with 'quotes'; $$";
END IF;
IF to_regtype('"_isotype_20260101000000_undone"."an ""enum"" ''type''"') IS NOT NULL THEN
    DROP TYPE "an ""enum"" 'type'";
    ALTER TYPE "_isotype_20260101000000_undone"."an ""enum"" 'type'" SET SCHEMA "public";
END IF;
IF to_regclass('"_isotype_20260101000000_undone"."the ""table""
-- with ''quotes''; $$"') IS NOT NULL THEN
    ALTER TABLE "_isotype_20260101000000_undone"."the ""table""
-- with 'quotes'; $$" SET SCHEMA "public";
    IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"the ""table""
-- with ''quotes''; $$"'::regclass AND attname = 'values') <> to_regtype('"an ""enum"" ''type''"') THEN
        ALTER TABLE "the ""table""
-- with 'quotes'; $$" ALTER COLUMN "values" DROP DEFAULT;
        ALTER TABLE "the ""table""
-- with 'quotes'; $$" ALTER COLUMN "values" TYPE "an ""enum"" 'type'" USING "values"::text::"an ""enum"" 'type'";
        ALTER TABLE "the ""table""
-- with 'quotes'; $$" ALTER COLUMN "values" SET DEFAULT 'it''s; "--';
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
