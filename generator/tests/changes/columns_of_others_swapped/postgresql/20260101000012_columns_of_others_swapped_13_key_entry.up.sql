-- 20260101000012_columns_of_others_swapped_13_key_entry for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    13 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000011_columns_of_others_swapped_12_key_account; before
--          20260101000013_columns_of_others_swapped_14_validate_account.
--
-- What:    refers from the second columns of Entry to Account.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Account", "Entry" IN SHARE ROW EXCLUSIVE MODE;

DO $isotype$
DECLARE
    isotype_missing text;
    isotype_broken text;
BEGIN
    SELECT string_agg(built.label, ', ') FILTER (WHERE i.indexrelid IS NULL), string_agg(built.label, ', ') FILTER (WHERE NOT i.indisvalid)
    INTO isotype_missing, isotype_broken
    FROM (VALUES ('"_isotype_20260101000000__Account_ref_key"', '_isotype_20260101000000__Account_ref_key')) AS built(place, label) LEFT JOIN pg_index i ON i.indexrelid = to_regclass(built.place);
    IF isotype_missing IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: not there: ' || isotype_missing || ', as where an undo was cut short; complete that with `isotype migrate down`, then go up again';
    END IF;
    IF isotype_broken IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: not whole: ' || isotype_broken || ', as where its build was cut short; `isotype migrate up` builds it again';
    END IF;
END
$isotype$;

ALTER TABLE "Entry" ADD CONSTRAINT "_isotype_20260101000000__Entry_account_fkey" FOREIGN KEY ("_isotype_20260101000000__account__new") REFERENCES "Account" ("_isotype_20260101000000__ref__new") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;
