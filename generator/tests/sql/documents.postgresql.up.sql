-- 20260101000000_documents for PostgreSQL, made by isotype from documents.prisma.
--
-- What:    makes 1 enum, 1 table and 7 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums, JSON and lists are texts, with a CHECK where one helps.

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
