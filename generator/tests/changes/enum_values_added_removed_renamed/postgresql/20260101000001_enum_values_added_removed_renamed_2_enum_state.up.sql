-- 20260101000001_enum_values_added_removed_renamed_2_enum_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 3 of 20260101000000_enum_values_added_removed_renamed; after
--          20260101000000_enum_values_added_removed_renamed_1_enum_state; before
--          20260101000002_enum_values_added_removed_renamed_3_contract_state.
--
-- What:    adds NEW to the enum State.
-- Why:     values can be used only after the transaction that adds them.
-- Cost:    changes the catalog alone; no table is locked.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It stands last, or is put into its place when the type is made anew.
-- squawk-ignore require-enum-value-ordering
ALTER TYPE "State" ADD VALUE IF NOT EXISTS 'NEW';
