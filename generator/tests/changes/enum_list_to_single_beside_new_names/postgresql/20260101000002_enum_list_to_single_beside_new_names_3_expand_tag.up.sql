-- 20260101000002_enum_list_to_single_beside_new_names_3_expand_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000001_enum_list_to_single_beside_new_names_2_enum_color; before
--          20260101000003_enum_list_to_single_beside_new_names_4_backfill_tag.
--
-- What:    makes second columns in Tag and keeps them in step: main ("Color"[] becomes "Color"), marked ("Color"[]
--          becomes "Color").
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Tag" ADD COLUMN "_isotype_20260101000000__main__new" "Color", ADD COLUMN "_isotype_20260101000000_main__became" text, ADD COLUMN "_isotype_20260101000000__marked__new" "Color";

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Tag"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_main__became" IS NOT NULL AND NOT (NEW."main" IS DISTINCT FROM OLD."main");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_main__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."main" IS NULL THEN false ELSE ((((NEW."main")[1])::text::text)) <> ALL (ARRAY['stored low', 'open', 'red']::text[]) OR (CASE WHEN (((NEW."main")[1])::text::text) IS NULL THEN NULL ELSE ARRAY[((((NEW."main")[1])::text::text))::text::"Color"]::"Color"[] END) IS DISTINCT FROM NEW."main" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__main__new" := (SELECT ('open')::"Color" FROM (SELECT NEW.*) AS "Tag");
                NEW."_isotype_20260101000000_main__became" := (NEW."_isotype_20260101000000__main__new")::text;
            ELSE
                NEW."_isotype_20260101000000__main__new" := ((NEW."main")[1])::text::"Color";
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__main__new" := NULL;
        END;
    END IF;
    BEGIN
        NEW."_isotype_20260101000000__marked__new" := CASE WHEN ((((NEW."marked")[1])::text::text)) <> ALL (ARRAY['stored low', 'open', 'red']::text[]) OR (CASE WHEN (((NEW."marked")[1])::text::text) IS NULL THEN NULL ELSE ARRAY[((((NEW."marked")[1])::text::text))::text::"Color"]::"Color"[] END) IS DISTINCT FROM NEW."marked" THEN NULL ELSE ((NEW."marked")[1])::text::"Color" END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__marked__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Tag" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Tag"();

-- Also for rows that replication brings.
ALTER TABLE "Tag" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
