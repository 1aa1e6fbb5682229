-- no-transaction
-- Few rows at a time, each batch kept; what is done is not done again.
DO $$
DECLARE
    n bigint;
BEGIN
    LOOP
        UPDATE "Author" SET "name" = 'nobody', "_isotype_20260102000000_name" = 'nobody'
            WHERE "id" IN (SELECT "id" FROM "Author" WHERE "name" IS NULL LIMIT 2);
        GET DIAGNOSTICS n = ROW_COUNT;
        EXIT WHEN n = 0;
        COMMIT;
    END LOOP;
END $$;
