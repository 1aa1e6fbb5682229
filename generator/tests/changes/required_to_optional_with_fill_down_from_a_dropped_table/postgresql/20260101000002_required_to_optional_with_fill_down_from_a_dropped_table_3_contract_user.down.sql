-- 20260101000002_required_to_optional_with_fill_down_from_a_dropped_table_3_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    3 of 3 of 20260101000000_required_to_optional_with_fill_down_from_a_dropped_table; after
--          20260101000001_required_to_optional_with_fill_down_from_a_dropped_table_2_contract_dropped.
-- Undoes:  renames the column User.tenantId to score.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    WITH "Tenant" AS (
    WITH RECURSIVE gone AS (
        (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
        UNION
        SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
    )
    SELECT "id", "name", "ownId" FROM "_isotype_20260101000000"."Tenant" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
    SELECT count(*) INTO found FROM "User" WHERE "score" IS NULL AND ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1)) IS NULL;
    IF found > 0 THEN
        WITH "Tenant" AS (
    WITH RECURSIVE gone AS (
        (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
        UNION
        SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
    )
    SELECT "id", "name", "ownId" FROM "_isotype_20260101000000"."Tenant" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
    SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "score" IS NULL AND ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1)) IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.tenantId: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill-down ''User.tenantId=SQL'', and a value is required';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF to_regclass('"_isotype_20260101000000"."Tenant"') IS NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Tenant: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- What a person gave is tried before anything changes.
DO $isotype$
#variable_conflict use_column
DECLARE
    isotype_found bigint;
    isotype_named text;
    isotype_label text;
    isotype_place tid;
    isotype_value text;
    isotype_why text;
BEGIN
    BEGIN
    WITH "Tenant" AS (
    WITH RECURSIVE gone AS (
        (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
        UNION
        SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
    )
    SELECT "id", "name", "ownId" FROM "_isotype_20260101000000"."Tenant" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
    SELECT count(coalesce("score", ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1))::INTEGER)) INTO isotype_found FROM "User";
    EXCEPTION WHEN undefined_table OR undefined_column THEN
        NULL;
    WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.tenantId: --fill-down ''User.tenantId=SQL'' gives no INTEGER: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
            BEGIN
                WITH "Tenant" AS (
    WITH RECURSIVE gone AS (
        (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
        UNION
        SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
        SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
    )
    SELECT "id", "name", "ownId" FROM "_isotype_20260101000000"."Tenant" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
    SELECT (coalesce("score", ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1))::INTEGER))::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.tenantId: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill-down ''User.tenantId=SQL'' what is no INTEGER' ELSE ' rows get from --fill-down ''User.tenantId=SQL'' what is no INTEGER' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    BEGIN
        WITH gone AS (
        WITH RECURSIVE gone AS (
            (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
            UNION
            SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
            SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
        )
        SELECT place, line FROM gone
        ),
        "Tenant" AS (
        WITH RECURSIVE gone AS (
            (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
            UNION
            SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
            SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
        )
        SELECT "id", "name", "ownId" FROM "_isotype_20260101000000"."Tenant" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
        SELECT count(*) INTO found FROM (SELECT coalesce("score", ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1))::INTEGER) AS "tenantId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."tenantId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."tenantId" AND NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text));
        IF found > 0 THEN
            WITH gone AS (
        WITH RECURSIVE gone AS (
            (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
            UNION
            SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
            SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
        )
        SELECT place, line FROM gone
        ),
        "Tenant" AS (
        WITH RECURSIVE gone AS (
            (SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child WHERE child."ownId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."ownId"))
            UNION
            SELECT more.place, more.line FROM gone CROSS JOIN LATERAL (
            SELECT 0 AS place, child.ctid::text AS line FROM "_isotype_20260101000000"."Tenant" AS child JOIN "_isotype_20260101000000"."Tenant" AS parent ON parent."id" = child."ownId" WHERE gone.place = 0 AND parent.ctid::text = gone.line) AS more
        )
        SELECT "id", "name", "ownId" FROM "_isotype_20260101000000"."Tenant" AS parent WHERE NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text))
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT coalesce("score", ((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1))::INTEGER) AS "tenantId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "User") AS child WHERE child."tenantId" IS NOT NULL AND NOT EXISTS (SELECT FROM "_isotype_20260101000000"."Tenant" AS parent WHERE parent."id" = child."tenantId" AND NOT EXISTS (SELECT FROM gone WHERE gone.place = 0 AND gone.line = parent.ctid::text)) ORDER BY "isotype order" LIMIT 3) AS told;
            RAISE EXCEPTION USING MESSAGE = 'isotype: User: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key User_tenantId_fkey forbids; give other values with --fill-down ''User.tenantId=SQL'' to rows that have none, or change or delete them first';
        END IF;
    EXCEPTION WHEN undefined_table OR undefined_column OR undefined_object OR undefined_function THEN
        NULL;
    END;
END
$isotype$;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "score" TO "tenantId";
