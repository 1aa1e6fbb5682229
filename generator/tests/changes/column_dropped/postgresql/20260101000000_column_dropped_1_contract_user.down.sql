-- 20260101000000_column_dropped_1_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_column_dropped; before 20260101000001_column_dropped_2_contract_dropped.
-- Undoes:  keeps the column User.score as _isotype_20260101000000_score.
--          keeps the column User.state as _isotype_20260101000000_state.
--          keeps the column User.age as _isotype_20260101000000_age.
--          drops the check User_age_check.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_score" TO "score";

ALTER TABLE "User" ALTER COLUMN "score" SET DEFAULT 0;

UPDATE "User" SET "score" = 0::DECIMAL(65,30) WHERE "score" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "score" SET NOT NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_state" TO "state";

DO $isotype$
BEGIN
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"User"'::regclass AND attname = 'state') <> to_regtype('"State"') THEN
            ALTER TABLE "User" ALTER COLUMN "state" TYPE "State" USING "state"::text::"State";
        END IF;
END
$isotype$;

ALTER TABLE "User" ALTER COLUMN "state" SET DEFAULT 'ON';

UPDATE "User" SET "state" = 'ON'::"State" WHERE "state" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "state" SET NOT NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_age" TO "age";

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "User" ADD CONSTRAINT "User_age_check" CHECK ("age" >= 0);
