-- 20260101000000_enum_value_renamed_undone_with_fill_down_1_enum_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_enum_value_renamed_undone_with_fill_down; before
--          20260101000001_enum_value_renamed_undone_with_fill_down_2_expand_order.
-- Options: --fill-down 'Order.state='\''done'\'''
--
-- What:    renames the value done of State to closed.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'done' TO 'closed';
