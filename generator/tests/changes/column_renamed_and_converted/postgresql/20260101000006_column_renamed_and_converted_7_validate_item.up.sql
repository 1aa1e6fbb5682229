-- 20260101000006_column_renamed_and_converted_7_validate_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 13 of 20260101000000_column_renamed_and_converted; after
--          20260101000005_column_renamed_and_converted_6_validate_item; before
--          20260101000007_column_renamed_and_converted_8_validate_item.
--
-- What:    proves _isotype_20260101000000__Item_amount_check for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "Item" VALIDATE CONSTRAINT "_isotype_20260101000000__Item_amount_check";
