-- 20260101000000_single_to_list_1_expand_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_single_to_list; before 20260101000001_single_to_list_2_contract_item.
--
-- What:    Item.tag may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    Item.count may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    Item.state may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
-- Differs: on SQLite enums and lists are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "tag" DROP NOT NULL;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "count" DROP NOT NULL;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Item" ALTER COLUMN "state" DROP NOT NULL;
