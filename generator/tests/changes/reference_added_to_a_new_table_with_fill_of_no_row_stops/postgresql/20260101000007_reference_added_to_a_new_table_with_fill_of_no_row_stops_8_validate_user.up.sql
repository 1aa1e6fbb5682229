-- 20260101000007_reference_added_to_a_new_table_with_fill_of_no_row_stops_8_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000006_reference_added_to_a_new_table_with_fill_of_no_row_stops_7_rekey_user.
--
-- What:    proves User_tenantId_fkey for the rows that are there.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "User_tenantId_fkey";
