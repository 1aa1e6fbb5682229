-- 20260101000001_int_to_bigint_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 18 of 20260101000000_int_to_bigint; after 20260101000000_int_to_bigint_1_expand_post; before
--          20260101000002_int_to_bigint_3_backfill_post.
--
-- What:    makes second columns in User and keeps them in step: id (INTEGER becomes BIGINT), views (INTEGER
--          becomes BIGINT).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "User" ADD COLUMN "_isotype_20260101000000__id__new" BIGINT, ADD COLUMN "_isotype_20260101000000__views__new" BIGINT;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_User"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__id__new" := (NEW."id")::BIGINT;
    NEW."_isotype_20260101000000__views__new" := (NEW."views")::BIGINT;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_User"();

-- Also for rows that replication brings.
ALTER TABLE "User" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
