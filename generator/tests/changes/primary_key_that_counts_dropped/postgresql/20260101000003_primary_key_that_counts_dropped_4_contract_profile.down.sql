-- 20260101000003_primary_key_that_counts_dropped_4_contract_profile for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    4 of 5 of 20260101000000_primary_key_that_counts_dropped; after
--          20260101000002_primary_key_that_counts_dropped_3_contract_profile_user_id_key; before
--          20260101000004_primary_key_that_counts_dropped_5_proof_indexes.
-- Undoes:  makes the primary key of Profile.
--          keeps the column Profile.id as _isotype_20260101000000_id.
--          drops the primary key of Profile.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Profile" DROP CONSTRAINT "Profile_pkey";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000__Profile_pkey_key" ON "Profile"("userId");

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Profile" RENAME COLUMN "_isotype_20260101000000_id" TO "id";

DO $isotype$
DECLARE
    numbers text;
    highest bigint;
BEGIN
    numbers := pg_get_serial_sequence('"Profile"', 'id');
    IF numbers IS NULL THEN
        CREATE SEQUENCE "Profile_id_seq" AS integer OWNED BY "Profile"."id";
        numbers := '"Profile_id_seq"';
    END IF;
    SELECT max("id") INTO highest FROM "Profile";
    IF highest > coalesce(pg_sequence_last_value(numbers::regclass), 0) THEN
        PERFORM setval(numbers::regclass, highest);
    END IF;
    EXECUTE format('ALTER TABLE "Profile" ALTER COLUMN "id" SET DEFAULT nextval(%L::regclass)', numbers);
END
$isotype$;

UPDATE "Profile" SET "id" = DEFAULT WHERE "id" IS NULL;

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Profile" ALTER COLUMN "id" SET NOT NULL;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_pkey" PRIMARY KEY ("id");
