-- 20260101000000_single_to_list_undone_with_several_stops_1_expand_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_single_to_list_undone_with_several_stops; before
--          20260101000001_single_to_list_undone_with_several_stops_2_contract_item.
--
-- What:    Item.tag may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite lists are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "tag" DROP NOT NULL;
