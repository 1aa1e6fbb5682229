-- 20260101000009_join_added_beside_a_key_that_changes_its_type_10_rekey_pairs for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    10 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000008_join_added_beside_a_key_that_changes_its_type_9_rekey_tables; before
--          20260101000010_join_added_beside_a_key_that_changes_its_type_11_validate_pairs.
-- Undoes:  refers from _pairs to Item.
--          refers from _pairs to Account.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Account", "Item", "_pairs" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_pairs" DROP CONSTRAINT "_pairs_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_pairs" DROP CONSTRAINT "_pairs_A_fkey";
