-- 20260101000004_optional_to_required_with_fill_that_is_null_stops_5_contract_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 5 of 20260101000000_optional_to_required_with_fill_that_is_null_stops; after
--          20260101000003_optional_to_required_with_fill_that_is_null_stops_4_validate_user.
-- Undoes:  User.name is NOT NULL.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_name__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.name: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

ALTER TABLE "User" ADD CONSTRAINT "_isotype_20260101000000__name_required" CHECK ("name" IS NOT NULL) NOT VALID;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "User" ALTER COLUMN "name" DROP NOT NULL;
