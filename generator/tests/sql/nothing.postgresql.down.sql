-- 20260101000000_nothing for PostgreSQL, the undo, made by isotype from nothing.prisma.
--
-- What:    nothing is left to undo here.

