-- 20260101000009_join_added_beside_a_key_that_changes_its_type_10_rekey_pairs for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000008_join_added_beside_a_key_that_changes_its_type_9_rekey_tables; before
--          20260101000010_join_added_beside_a_key_that_changes_its_type_11_validate_pairs.
--
-- What:    refers from _pairs to Account.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.
--
-- What:    refers from _pairs to Item.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Account", "Item", "_pairs" IN SHARE ROW EXCLUSIVE MODE;

ALTER TABLE "_pairs" ADD CONSTRAINT "_pairs_A_fkey" FOREIGN KEY ("A") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

ALTER TABLE "_pairs" ADD CONSTRAINT "_pairs_B_fkey" FOREIGN KEY ("B") REFERENCES "Item" ("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
