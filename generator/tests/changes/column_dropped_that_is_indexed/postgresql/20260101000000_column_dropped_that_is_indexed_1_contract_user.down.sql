-- 20260101000000_column_dropped_that_is_indexed_1_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 5 of 20260101000000_column_dropped_that_is_indexed; before
--          20260101000001_column_dropped_that_is_indexed_2_contract_user_email_key.
-- Undoes:  drops the check ordered.
--          drops the foreign key User_groupId_fkey.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

LOCK TABLE "Group", "User" IN SHARE ROW EXCLUSIVE MODE;

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "ordered" CHECK (low <= high);

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"User_email_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index User_email_key is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"User_tenant_slug_key"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index User_tenant_slug_key is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = to_regclass('"slug_of_low"') AND indisvalid) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the index slug_of_low is not whole: drop it, build it again, and go on with the undo (`isotype migrate down` does all of that)';
    END IF;
END
$isotype$;
