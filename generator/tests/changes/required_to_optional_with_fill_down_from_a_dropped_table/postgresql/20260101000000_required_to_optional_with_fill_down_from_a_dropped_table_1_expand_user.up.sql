-- 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table_1_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table; before
--          20260101000001_required_to_optional_with_fill_down_from_a_dropped_table_2_contract_dropped.
-- Options: --fill-down 'User.tenantId=(SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1)'
--
-- What:    User.score may be NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
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

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "tenantId" DROP NOT NULL;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_undone_tenantId__filled' AND NOT attisdropped) THEN
        UPDATE "User" SET "tenantId" = NULL WHERE "_isotype_20260101000000_undone_tenantId__filled" IS NOT NULL AND "tenantId"::text = "_isotype_20260101000000_undone_tenantId__filled"::text;
        ALTER TABLE "User" DROP COLUMN "_isotype_20260101000000_undone_tenantId__filled";
    END IF;
END
$isotype$;
