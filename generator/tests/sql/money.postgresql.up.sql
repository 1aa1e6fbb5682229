-- 20260101000000_money for PostgreSQL, made by isotype from money.prisma.
--
-- What:    makes 1 table and 2 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

-- Money compares with numbers only as a number.
CREATE TABLE "Price" (
    "id" INTEGER NOT NULL,
    "money" MONEY NOT NULL,
    "exact" DECIMAL(65,30) NOT NULL,
    CONSTRAINT "Price_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Price_money_check" CHECK ("money"::numeric >= -1 AND "money"::numeric < 100.5),
    CONSTRAINT "Price_exact_check" CHECK ("exact" > 0.000000000000000000000000000001)
);
