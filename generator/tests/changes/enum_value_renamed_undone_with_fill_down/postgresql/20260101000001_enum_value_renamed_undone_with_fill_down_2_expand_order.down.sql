-- 20260101000001_enum_value_renamed_undone_with_fill_down_2_expand_order for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_enum_value_renamed_undone_with_fill_down; after
--          20260101000000_enum_value_renamed_undone_with_fill_down_1_enum_state.
-- Undoes:  Order.state may be NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

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
    SELECT count(coalesce(CASE "state"::text WHEN 'closed' THEN 'done' ELSE "state"::text END, ('done')::text)) INTO isotype_found FROM "Order";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: --fill-down ''Order.state=SQL'' gives no "State": ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "Order" ORDER BY "id" LOOP
            BEGIN
                SELECT (coalesce(CASE "state"::text WHEN 'closed' THEN 'done' ELSE "state"::text END, ('done')::text))::text INTO isotype_value FROM "Order" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill-down ''Order.state=SQL'' what is no "State"' ELSE ' rows get from --fill-down ''Order.state=SQL'' what is no "State"' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE (coalesce(CASE "state"::text WHEN 'closed' THEN 'done' ELSE "state"::text END, ('done')::text)) <> ALL (ARRAY['open', 'done', 'closed']::text[]);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE (coalesce(CASE "state"::text WHEN 'closed' THEN 'done' ELSE "state"::text END, ('done')::text)) <> ALL (ARRAY['open', 'done', 'closed']::text[]) ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row gets from --fill-down ''Order.state=SQL'' what is no "State"' ELSE ' rows get from --fill-down ''Order.state=SQL'' what is no "State"' END || ' (id ' || named || '); write the migration anew with another value';
    END IF;
END
$isotype$;

-- What a row without a value got, so that the way back knows it.
ALTER TABLE "Order" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_undone_state__filled" "State";

UPDATE "Order" SET "state" = filled.value, "_isotype_20260101000000_undone_state__filled" = filled.value
FROM (SELECT ctid AS place, ((CASE ('done')::text WHEN 'done' THEN 'closed' ELSE ('done')::text END)::"State")::"State" AS value FROM "Order" WHERE "state" IS NULL OFFSET 0) AS filled
WHERE "Order".ctid = filled.place AND "Order"."state" IS NULL;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Order" ALTER COLUMN "state" SET NOT NULL;
