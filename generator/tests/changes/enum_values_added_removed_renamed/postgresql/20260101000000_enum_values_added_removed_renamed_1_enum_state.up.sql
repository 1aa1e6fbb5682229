-- 20260101000000_enum_values_added_removed_renamed_1_enum_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    1 of 3 of 20260101000000_enum_values_added_removed_renamed; before
--          20260101000001_enum_values_added_removed_renamed_2_enum_state.
-- Options: --fill 'Order.state='\''OPEN'\''' --fill 'Order.past=NULL'
--
-- What:    renames the value SENT of State to SHIPPED.
-- Cost:    changes the catalog alone; no table is locked.
-- Differs: on SQLite enums are texts, with a CHECK where one helps.
--          on SQLite the same change is one file.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

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
    SELECT count(CASE WHEN "state"::text IN ('LOST') THEN ('OPEN')::text ELSE CASE "state"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "state"::text END END) INTO isotype_found FROM "Order";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: --fill ''Order.state=SQL'' gives no "State": ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Order" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN "state"::text IN ('LOST') THEN ('OPEN')::text ELSE CASE "state"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "state"::text END END)::text INTO isotype_value FROM "Order" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Order.state=SQL'' what is no "State"' ELSE ' rows get from --fill ''Order.state=SQL'' what is no "State"' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE (CASE WHEN "state"::text IN ('LOST') THEN ('OPEN')::text ELSE CASE "state"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "state"::text END END) <> ALL (ARRAY['NEW', 'OPEN', 'SHIPPED', 'DONE', 'SENT']::text[]);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE (CASE WHEN "state"::text IN ('LOST') THEN ('OPEN')::text ELSE CASE "state"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "state"::text END END) <> ALL (ARRAY['NEW', 'OPEN', 'SHIPPED', 'DONE', 'SENT']::text[]) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row gets from --fill ''Order.state=SQL'' what is no "State"' ELSE ' rows get from --fill ''Order.state=SQL'' what is no "State"' END || ' (id ' || named || '); write the migration anew with another value';
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
    SELECT count(CASE WHEN "past"::text IN ('LOST') THEN (NULL)::text ELSE CASE "past"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "past"::text END END) INTO isotype_found FROM "Order";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.past: --fill ''Order.past=SQL'' gives no "State": ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Order" ORDER BY "id" LOOP
            BEGIN
                SELECT (CASE WHEN "past"::text IN ('LOST') THEN (NULL)::text ELSE CASE "past"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "past"::text END END)::text INTO isotype_value FROM "Order" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.past: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill ''Order.past=SQL'' what is no "State"' ELSE ' rows get from --fill ''Order.past=SQL'' what is no "State"' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE (CASE WHEN "past"::text IN ('LOST') THEN (NULL)::text ELSE CASE "past"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "past"::text END END) <> ALL (ARRAY['NEW', 'OPEN', 'SHIPPED', 'DONE', 'SENT']::text[]);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE (CASE WHEN "past"::text IN ('LOST') THEN (NULL)::text ELSE CASE "past"::text WHEN 'SENT' THEN 'SHIPPED' ELSE "past"::text END END) <> ALL (ARRAY['NEW', 'OPEN', 'SHIPPED', 'DONE', 'SENT']::text[]) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.past: ' || found || CASE found WHEN 1 THEN ' row gets from --fill ''Order.past=SQL'' what is no "State"' ELSE ' rows get from --fill ''Order.past=SQL'' what is no "State"' END || ' (id ' || named || '); write the migration anew with another value';
    END IF;
END
$isotype$;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "State" RENAME VALUE 'SENT' TO 'SHIPPED';
