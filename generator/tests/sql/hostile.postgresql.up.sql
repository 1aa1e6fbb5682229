-- 20260101000000_hostile for PostgreSQL, made by isotype from hostile.prisma.
--
-- What:    makes 1 enum, 1 table, 1 index and 1 check.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums are texts, with a CHECK where one helps.

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
