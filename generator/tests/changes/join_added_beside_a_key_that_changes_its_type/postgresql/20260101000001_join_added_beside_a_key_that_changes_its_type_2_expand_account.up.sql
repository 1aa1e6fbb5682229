-- 20260101000001_join_added_beside_a_key_that_changes_its_type_2_expand_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000000_join_added_beside_a_key_that_changes_its_type_1_expand_tables; before
--          20260101000002_join_added_beside_a_key_that_changes_its_type_3_backfill_account.
--
-- What:    makes second columns in Account and keeps them in step: id (TEXT becomes INTEGER).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Account" ADD COLUMN "_isotype_20260101000000__id__new" INTEGER;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Account"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__id__new" := CASE WHEN ((((NEW."id")::INTEGER))::TEXT) IS DISTINCT FROM NEW."id" THEN NULL ELSE (NEW."id")::INTEGER END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__id__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Account" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Account"();

-- Also for rows that replication brings.
ALTER TABLE "Account" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
