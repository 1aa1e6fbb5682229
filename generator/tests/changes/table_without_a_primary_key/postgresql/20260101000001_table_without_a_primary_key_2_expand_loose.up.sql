-- 20260101000001_table_without_a_primary_key_2_expand_loose for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_table_without_a_primary_key; after
--          20260101000000_table_without_a_primary_key_1_expand_log; before
--          20260101000002_table_without_a_primary_key_3_backfill_log.
--
-- What:    makes second columns in Loose and keeps them in step: c (INTEGER becomes BIGINT).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Loose" ADD COLUMN "_isotype_20260101000000__c__new" BIGINT;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Loose"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__c__new" := (NEW."c")::BIGINT;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Loose" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Loose"();

-- Also for rows that replication brings.
ALTER TABLE "Loose" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
