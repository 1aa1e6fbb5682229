-- 20260101000001_text_to_uuid_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 15 of 20260101000000_text_to_uuid; after 20260101000000_text_to_uuid_1_expand_post; before
--          20260101000002_text_to_uuid_3_backfill_post.
--
-- What:    makes second columns in User and keeps them in step: id (TEXT becomes UUID), token (TEXT becomes UUID).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "User" ADD COLUMN "_isotype_20260101000000__id__new" UUID, ADD COLUMN "_isotype_20260101000000__token__new" UUID;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_User"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__id__new" := CASE WHEN ((((NEW."id")::text::UUID))::text::TEXT) IS DISTINCT FROM NEW."id" THEN NULL ELSE (NEW."id")::text::UUID END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__id__new" := NULL;
    END;
    BEGIN
        NEW."_isotype_20260101000000__token__new" := CASE WHEN ((((NEW."token")::text::UUID))::text::TEXT) IS DISTINCT FROM NEW."token" THEN NULL ELSE (NEW."token")::text::UUID END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__token__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_User"();

-- Also for rows that replication brings.
ALTER TABLE "User" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
