-- 20260101000001_changed_ids_undone_with_children_since_stops_2_expand_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 14 of 20260101000000_changed_ids_undone_with_children_since_stops; after
--          20260101000000_changed_ids_undone_with_children_since_stops_1_expand_post; before
--          20260101000002_changed_ids_undone_with_children_since_stops_3_backfill_post.
--
-- What:    makes second columns in User and keeps them in step: id (TEXT becomes INTEGER).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "User" ADD COLUMN "_isotype_20260101000000__id__new" INTEGER, ADD COLUMN "_isotype_20260101000000_id__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_User"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_id__became" IS NOT NULL AND NOT (NEW."id" IS DISTINCT FROM OLD."id");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_id__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."id" IS NULL THEN false ELSE ((((NEW."id")::INTEGER))::TEXT) IS DISTINCT FROM NEW."id" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__id__new" := (SELECT (CAST(substr("id", 2) AS INTEGER))::INTEGER FROM (SELECT NEW.*) AS "User");
                NEW."_isotype_20260101000000_id__became" := (NEW."_isotype_20260101000000__id__new")::text;
            ELSE
                NEW."_isotype_20260101000000__id__new" := (NEW."id")::INTEGER;
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__id__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_User"();

-- Also for rows that replication brings.
ALTER TABLE "User" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
