-- 20260101000000_checks for PostgreSQL, made by isotype from checks.prisma.
--
-- What:    makes 1 table and 19 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite lists and decimals are texts, with a CHECK where one helps.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Every rule on a value, and checks in SQL.
CREATE TABLE "Ruled" (
    "id" INTEGER NOT NULL,
    "short" TEXT,
    "least" TEXT,
    "start" TEXT,
    "end" TEXT,
    "inner" TEXT,
    "slug" TEXT,
    "odd" TEXT,
    "email" TEXT,
    "url" TEXT,
    "moment" TEXT,
    "low" INTEGER,
    "big" BIGINT,
    "float" DOUBLE PRECISION,
    "decimal" DECIMAL(6,2),
    "tags" TEXT[],
    CONSTRAINT "Ruled_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Ruled_short_check" CHECK (char_length("short") >= 2 AND char_length("short") <= 3),
    CONSTRAINT "Ruled_least_check" CHECK (char_length("least") >= 1),
    CONSTRAINT "Ruled_start_check" CHECK (starts_with("start", 'it''s')),
    CONSTRAINT "Ruled_end_check" CHECK (right("end", 2) = E'é\\'),
    CONSTRAINT "Ruled_inner_check" CHECK (strpos("inner", '%_') > 0),
    CONSTRAINT "Ruled_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(?:-[a-z0-9]+)*$'),
    CONSTRAINT "Ruled_odd_check" CHECK ("odd" ~ E'^[\\[\\]x😀]{1,2}$'),
    CONSTRAINT "Ruled_email_check" CHECK ("email" ~ E'^[a-zA-Z0-9.!#$%&''*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$'),
    CONSTRAINT "Ruled_url_check" CHECK ("url" ~ E'^[a-zA-Z][a-zA-Z0-9+.-]*://[^\\U00000001-\\U00000020\\U0000007f"<>\\\\^`{|}]+$'),
    CONSTRAINT "Ruled_moment_check" CHECK ("moment" ~ E'^(?:(?:(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])|(?:0001|9999)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-]00:00))$'),
    CONSTRAINT "Ruled_low_check" CHECK ("low" >= -1 AND "low" < 10),
    CONSTRAINT "Ruled_big_check" CHECK ("big" > 9007199254740992),
    CONSTRAINT "Ruled_float_check" CHECK ("float" > 0 AND "float" <= 0.5),
    CONSTRAINT "Ruled_decimal_check" CHECK ("decimal" >= 9.50),
    CONSTRAINT "Ruled_tags_check" CHECK (cardinality("tags") <= 2),
    CONSTRAINT "Ruled_check" CHECK (low IS NULL OR low <> 7),
    CONSTRAINT "positive" CHECK (id > 0),
    CONSTRAINT "not_x" CHECK (short !~ '^x'),
    CONSTRAINT "postgres_only" CHECK (id < 1000000)
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
    IF to_regclass('"_isotype_20260101000000_undone"."Ruled"') IS NOT NULL THEN
        DROP TABLE "Ruled";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Ruled"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Ruled" SET SCHEMA "public";
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
