-- 20260101000000_optional_to_required_with_fill_from_a_new_table_1_expand_tables for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; before
--          20260101000001_optional_to_required_with_fill_from_a_new_table_2_expand_user.
-- Undoes:  brings back what an undo of this migration kept, if one did.
--          makes the table Tenant.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Tenant" SET SCHEMA "_isotype_20260101000000_undone";
