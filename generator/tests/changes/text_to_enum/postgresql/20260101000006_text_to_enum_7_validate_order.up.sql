-- 20260101000006_text_to_enum_7_validate_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 8 of 20260101000000_text_to_enum; after 20260101000005_text_to_enum_6_guard_order; before
--          20260101000007_text_to_enum_8_contract_order.
--
-- What:    proves that the second column of Order.state holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE "state" IS NOT NULL AND "_isotype_20260101000000__state__new" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "state" IS NOT NULL AND "_isotype_20260101000000__state__new" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row came meanwhile and has a value that the new type cannot give back' ELSE ' rows came meanwhile and have values that the new type cannot give back' END || ' (id ' || named || '); change them, or undo this migration and give them another value with --fill ''Order.state=SQL''';
    END IF;
END
$isotype$;

ALTER TABLE "Order" VALIDATE CONSTRAINT "_isotype_20260101000000__state_required";
