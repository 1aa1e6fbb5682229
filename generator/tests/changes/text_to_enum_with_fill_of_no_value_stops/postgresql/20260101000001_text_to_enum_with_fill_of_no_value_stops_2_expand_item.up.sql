-- 20260101000001_text_to_enum_with_fill_of_no_value_stops_2_expand_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_text_to_enum_with_fill_of_no_value_stops; after
--          20260101000000_text_to_enum_with_fill_of_no_value_stops_1_expand_tables; before
--          20260101000002_text_to_enum_with_fill_of_no_value_stops_3_backfill_item.
--
-- What:    makes second columns in Item and keeps them in step: color (TEXT becomes "Color").
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Item" ADD COLUMN "_isotype_20260101000000__color__new" "Color", ADD COLUMN "_isotype_20260101000000_color__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Item"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_color__became" IS NOT NULL AND NOT (NEW."color" IS DISTINCT FROM OLD."color");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_color__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."color" IS NULL THEN false ELSE (((NEW."color")::text)) <> ALL (ARRAY['RED', 'GREEN']::text[]) OR ((((NEW."color")::text))::TEXT) IS DISTINCT FROM NEW."color" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__color__new" := (SELECT (CASE "color" WHEN 'lime' THEN 'GREEN' ELSE upper("color") END)::"Color" FROM (SELECT NEW.*) AS "Item");
                NEW."_isotype_20260101000000_color__became" := (NEW."_isotype_20260101000000__color__new")::text;
            ELSE
                NEW."_isotype_20260101000000__color__new" := (NEW."color")::text::"Color";
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__color__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Item" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Item"();

-- Also for rows that replication brings.
ALTER TABLE "Item" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
