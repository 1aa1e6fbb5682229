-- 20260101000002_five_tables_3_expand_tables for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 30 of 20260101000000_five_tables; after 20260101000001_five_tables_2_enum_order_state; before
--          20260101000003_five_tables_4_expand_product.
-- Undoes:  refers from Address to Customer.
--          brings back what an undo of this migration kept, if one did.
--          makes the table Address.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Customer", "Address" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Address" DROP CONSTRAINT "Address_customerId_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Address" SET SCHEMA "_isotype_20260101000000_undone";
