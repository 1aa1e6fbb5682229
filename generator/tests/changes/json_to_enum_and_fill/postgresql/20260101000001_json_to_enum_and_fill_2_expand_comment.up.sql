-- 20260101000001_json_to_enum_and_fill_2_expand_comment for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000000_json_to_enum_and_fill_1_expand_tables; before
--          20260101000002_json_to_enum_and_fill_3_backfill_comment.
--
-- What:    makes second columns in Comment and keeps them in step: kind (JSONB becomes "Kind").
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Comment" ADD COLUMN "_isotype_20260101000000__kind__new" "Kind", ADD COLUMN "_isotype_20260101000000_kind__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Comment"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_kind__became" IS NOT NULL AND NOT (NEW."kind" IS DISTINCT FROM OLD."kind");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_kind__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."kind" IS NULL THEN false ELSE (((NEW."kind" #>> '{}'))) <> ALL (ARRAY['a', 'draft']::text[]) OR (to_jsonb((NEW."kind" #>> '{}'))) IS DISTINCT FROM NEW."kind" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__kind__new" := (SELECT ('a')::"Kind" FROM (SELECT NEW.*) AS "Comment");
                NEW."_isotype_20260101000000_kind__became" := (NEW."_isotype_20260101000000__kind__new")::text;
            ELSE
                NEW."_isotype_20260101000000__kind__new" := (NEW."kind" #>> '{}')::"Kind";
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__kind__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Comment" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Comment"();

-- Also for rows that replication brings.
ALTER TABLE "Comment" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
