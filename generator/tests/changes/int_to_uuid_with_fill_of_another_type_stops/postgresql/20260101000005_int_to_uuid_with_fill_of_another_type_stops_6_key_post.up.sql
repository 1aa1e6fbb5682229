-- 20260101000005_int_to_uuid_with_fill_of_another_type_stops_6_key_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000004_int_to_uuid_with_fill_of_another_type_stops_5_index_user_pkey_key; before
--          20260101000006_int_to_uuid_with_fill_of_another_type_stops_7_validate_post.
--
-- What:    refers from the second columns of Post to User.
-- Cost:    locks both tables against writers for a moment; rows that are there are read in a later part.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "User", "Post" IN SHARE ROW EXCLUSIVE MODE;

DO $isotype$
DECLARE
    isotype_missing text;
    isotype_broken text;
BEGIN
    SELECT string_agg(built.label, ', ') FILTER (WHERE i.indexrelid IS NULL), string_agg(built.label, ', ') FILTER (WHERE NOT i.indisvalid)
    INTO isotype_missing, isotype_broken
    FROM (VALUES ('"_isotype_20260101000000__User_pkey_key"', '_isotype_20260101000000__User_pkey_key')) AS built(place, label) LEFT JOIN pg_index i ON i.indexrelid = to_regclass(built.place);
    IF isotype_missing IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: not there: ' || isotype_missing || ', as where an undo was cut short; complete that with `isotype migrate down`, then go up again';
    END IF;
    IF isotype_broken IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: not whole: ' || isotype_broken || ', as where its build was cut short; `isotype migrate up` builds it again';
    END IF;
END
$isotype$;

ALTER TABLE "Post" ADD CONSTRAINT "_isotype_20260101000000__Post_authorId_fkey" FOREIGN KEY ("_isotype_20260101000000__authorId__new") REFERENCES "User" ("_isotype_20260101000000__id__new") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
