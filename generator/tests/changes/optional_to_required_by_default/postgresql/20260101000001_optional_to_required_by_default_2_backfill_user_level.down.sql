-- 20260101000001_optional_to_required_by_default_2_backfill_user_level for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_optional_to_required_by_default; after
--          20260101000000_optional_to_required_by_default_1_expand_user; before
--          20260101000002_optional_to_required_by_default_3_guard_user.
-- Undoes:  gives rows of User without level a value.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
UPDATE "User" SET "level" = NULL WHERE "_isotype_20260101000000_level__filled" IS NOT NULL AND "level"::text = "_isotype_20260101000000_level__filled"::text;
