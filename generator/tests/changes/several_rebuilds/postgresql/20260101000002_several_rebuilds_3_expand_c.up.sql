-- 20260101000002_several_rebuilds_3_expand_c for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 18 of 20260101000000_several_rebuilds; after 20260101000001_several_rebuilds_2_expand_b; before
--          20260101000003_several_rebuilds_4_backfill_a.
--
-- What:    makes second columns in C and keeps them in step: value (INTEGER becomes DECIMAL(65,30)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "C" ADD COLUMN "_isotype_20260101000000__value__new" DECIMAL(65,30);

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_C"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__value__new" := (NEW."value")::DECIMAL(65,30);
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "C" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_C"();

-- Also for rows that replication brings.
ALTER TABLE "C" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
