-- 20260101000000_table_dropped_undone_with_equal_fill_down_from_it_stops_1_contract_dropped for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_table_dropped_undone_with_equal_fill_down_from_it_stops; before
--          20260101000001_table_dropped_undone_with_equal_fill_down_from_it_stops_2_contract_user.
-- Options: --fill-down 'User.tenantId=(SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1)' --fill-down 'User.code=(SELECT "name" FROM "Tenant" ORDER BY "id" LIMIT 1)'
--
-- What:    drops the foreign key Tenant_ownId_fkey.
-- Cost:    locks both tables for a moment.
--
-- What:    drops the foreign key User_tenantId_fkey.
-- Cost:    locks both tables for a moment.
-- Differs: on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

LOCK TABLE "Tenant", "User" IN SHARE ROW EXCLUSIVE MODE;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Tenant" DROP CONSTRAINT "Tenant_ownId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "User" DROP CONSTRAINT "User_tenantId_fkey";
