-- 20260101000000_nothing for SQLite, made by isotype from nothing.prisma.
--
-- What:    makes nothing.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.

