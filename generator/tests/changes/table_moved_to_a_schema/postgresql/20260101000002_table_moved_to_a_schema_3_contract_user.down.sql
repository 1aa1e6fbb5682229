-- 20260101000002_table_moved_to_a_schema_3_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_table_moved_to_a_schema; after
--          20260101000001_table_moved_to_a_schema_2_enum_state.
-- Undoes:  renames the table User to User.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "people"."User" SET SCHEMA "public";
