-- 20260101000000_names_of_sixty_three_bytes for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  keeps the column User.two as _isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83.
--          keeps the column User.one as _isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.one: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "_isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "_isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.one: ' || found || CASE found WHEN 1 THEN ' row came since and has no value' ELSE ' rows came since and have no value' END || ' (id ' || named || '); give one with --fill-down ''User.one=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"User"') AND attname = '_isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.two: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "User" WHERE "_isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83" IS NULL;
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "User" WHERE "_isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83" IS NULL ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: User.two: ' || found || CASE found WHEN 1 THEN ' row came since and has no value' ELSE ' rows came since and have no value' END || ' (id ' || named || '); give one with --fill-down ''User.two=SQL''';
    END IF;
END
$isotype$;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_a_column_whose_name_is_b50aec4db4684d83" TO "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two";

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_two" SET NOT NULL;

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "User" RENAME COLUMN "_isotype_20260101000000_a_column_whose_name_is_e078b34dcd09e789" TO "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one";

-- Every row has a value by now.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "a_column_whose_name_is_as_long_as_postgresql_lets_a_name_be_one" SET NOT NULL;
