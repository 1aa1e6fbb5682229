-- 20260101000000_checks for SQLite, made by isotype from checks.prisma.
--
-- What:    makes 1 table and 13 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL lists are arrays and decimals are numbers; here they are texts.

-- Every rule on a value, and checks in SQL.
CREATE TABLE "Ruled" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "float" REAL,
    "decimal" TEXT,
    "tags" TEXT,
    CONSTRAINT "Ruled_short_check" CHECK (length("short") >= 2 AND length("short") <= 3),
    CONSTRAINT "Ruled_least_check" CHECK (length("least") >= 1),
    CONSTRAINT "Ruled_start_check" CHECK (substr("start", 1, 4) = 'it''s'),
    CONSTRAINT "Ruled_end_check" CHECK (substr("end", -2) = 'é\'),
    CONSTRAINT "Ruled_inner_check" CHECK (instr("inner", '%_') > 0),
    CONSTRAINT "Ruled_low_check" CHECK ("low" >= -1 AND "low" < 10),
    CONSTRAINT "Ruled_big_check" CHECK ("big" > 9007199254740992),
    CONSTRAINT "Ruled_float_check" CHECK ("float" > 0 AND "float" <= 0.5),
    CONSTRAINT "Ruled_decimal_check" CHECK (abs(CAST("decimal" AS REAL)) < 10000 AND CAST("decimal" AS REAL) >= 9.50),
    CONSTRAINT "Ruled_tags_check" CHECK (("tags" IS NULL OR (json_valid("tags") AND json_type("tags") IS 'array')) AND json_array_length("tags") <= 2),
    CONSTRAINT "Ruled_check" CHECK (low IS NULL OR low <> 7),
    CONSTRAINT "positive" CHECK (id > 0),
    CONSTRAINT "not_x" CHECK (short NOT GLOB 'x*')
);
