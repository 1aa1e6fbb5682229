-- 20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_model_renamed_with_an_optional_column_undone_with_nulls_stops; before
--          20260101000001_model_renamed_with_an_optional_column_undone_with_nulls_stops_2_contract_user.
-- Undoes:  Person.rank may be NULL.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "User" ALTER COLUMN "level" SET NOT NULL;
