-- 20260101000000_column_dropped_required_with_fill_down for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the column User.mail as _isotype_20260101000000_mail.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_mail' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mail: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "_isotype_20260101000000_mail" IS NULL AND (lower("name") || '@nowhere.org') IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "_isotype_20260101000000_mail" IS NULL AND (lower("name") || '@nowhere.org') IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mail: ' || found || CASE found WHEN 1 THEN ' row is NULL' ELSE ' rows are NULL' END || ' (id ' || named || ') after --fill-down ''User.mail=SQL'', and a value is required';
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
    SELECT count(coalesce("_isotype_20260101000000_mail", (lower("name") || '@nowhere.org')::TEXT)) INTO isotype_found FROM "User";
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mail: --fill-down ''User.mail=SQL'' gives no TEXT: ' || SQLERRM || '; write the migration anew with another value';
    WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
        isotype_why := SQLERRM;
        isotype_found := 0;
        FOR isotype_place, isotype_label IN SELECT ctid, "id"::text FROM "User" ORDER BY "id" LOOP
            BEGIN
                SELECT (coalesce("_isotype_20260101000000_mail", (lower("name") || '@nowhere.org')::TEXT))::text INTO isotype_value FROM "User" WHERE ctid = isotype_place;
            EXCEPTION WHEN data_exception OR cardinality_violation OR integrity_constraint_violation OR raise_exception THEN
                isotype_found := isotype_found + 1;
                isotype_named := CASE WHEN isotype_found <= 3 THEN concat_ws(', ', isotype_named, isotype_label) ELSE isotype_named END;
            END;
        END LOOP;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.mail: ' || isotype_found || CASE isotype_found WHEN 1 THEN ' row gets from --fill-down ''User.mail=SQL'' what is no TEXT' ELSE ' rows get from --fill-down ''User.mail=SQL'' what is no TEXT' END || ' (id ' || isotype_named || '): ' || isotype_why || '; write the migration anew with another value';
    END;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_mail" TO "mail";

UPDATE "User" SET "mail" = lower("name") || '@nowhere.org' WHERE "mail" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "mail" SET NOT NULL;
