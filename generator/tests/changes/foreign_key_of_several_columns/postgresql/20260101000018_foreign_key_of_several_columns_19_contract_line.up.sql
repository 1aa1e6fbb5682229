-- 20260101000018_foreign_key_of_several_columns_19_contract_line for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    19 of 19 of 20260101000000_foreign_key_of_several_columns; after
--          20260101000017_foreign_key_of_several_columns_18_contract_order.
--
-- What:    renames the column Line.tenant to shop.
-- Why:     the schema says @renamed, or another @map.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "Line" RENAME COLUMN "tenant" TO "shop";
