-- 20260101000001_columns_of_others_swapped_2_expand_entry for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000000_columns_of_others_swapped_1_expand_account; before
--          20260101000002_columns_of_others_swapped_3_backfill_account.
--
-- What:    makes second columns in Entry and keeps them in step: account (INTEGER becomes BIGINT), value (DOUBLE
--          PRECISION becomes DECIMAL(65,30)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Entry" ADD COLUMN "_isotype_20260101000000__account__new" BIGINT, ADD COLUMN "_isotype_20260101000000__value__new" DECIMAL(65,30);

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Entry"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__account__new" := (NEW."account")::BIGINT;
    BEGIN
        NEW."_isotype_20260101000000__value__new" := CASE WHEN ((((NEW."value")::DECIMAL(65,30)))::DOUBLE PRECISION) IS DISTINCT FROM NEW."value" THEN NULL ELSE (NEW."value")::DECIMAL(65,30) END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__value__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Entry" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Entry"();

-- Also for rows that replication brings.
ALTER TABLE "Entry" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
