-- 20260101000000_hostile for SQLite, made by isotype from hostile.prisma.
--
-- What:    makes 1 table, 1 index and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types; here they are texts.

-- A comment that wants out: */ -- '; DROP TABLE "x"; $$ \
-- -- no-transaction
--
-- {{ template }} </script>
CREATE TABLE "the ""table""
-- with 'quotes'; $$" (
    "or""der'; DROP TABLE x; --" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "select" TEXT NOT NULL DEFAULT '''; DROP TABLE "Select"; -- \''',
    "values" TEXT NOT NULL DEFAULT 'it''s; "--',
    "a\b
c" TEXT NOT NULL DEFAULT '\',
    CONSTRAINT "the ""table""
-- with 'quotes'; $$_values_check" CHECK ("values" IN ('it''s; "--', '\')),
    CONSTRAINT "a 'check'
--" CHECK ("select" <> ')')
);

CREATE UNIQUE INDEX "an ""index""; --" ON "the ""table""
-- with 'quotes'; $$"("or""der'; DROP TABLE x; --", "select");
