-- 20260101000000_table_dropped_undone_with_fill_down_of_no_row_stops_1_contract_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_table_dropped_undone_with_fill_down_of_no_row_stops; before
--          20260101000001_table_dropped_undone_with_fill_down_of_no_row_stops_2_contract_user.
-- Undoes:  drops the foreign key User_tenantId_fkey.
--          drops the foreign key Tenant_ownId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Tenant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_ownId_fkey" FOREIGN KEY ("ownId") REFERENCES "Tenant" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"User_code_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index User_code_key is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
