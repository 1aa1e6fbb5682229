-- 20260101000001_text_to_enum_with_fill_2_expand_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_text_to_enum_with_fill; after
--          20260101000000_text_to_enum_with_fill_1_expand_tables; before
--          20260101000002_text_to_enum_with_fill_3_backfill_order.
--
-- What:    makes second columns in Order and keeps them in step: state (TEXT becomes "State").
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
ALTER TABLE "Order" ADD COLUMN "_isotype_20260101000000__state__new" "State", ADD COLUMN "_isotype_20260101000000_state__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Order"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_state__became" IS NOT NULL AND NOT (NEW."state" IS DISTINCT FROM OLD."state");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_state__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."state" IS NULL THEN false ELSE (((NEW."state")::text)) <> ALL (ARRAY['open', 'done']::text[]) OR ((((NEW."state")::text))::TEXT) IS DISTINCT FROM NEW."state" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__state__new" := (SELECT ((CASE lower("state") WHEN 'done' THEN 'done' ELSE 'open' END)::"State")::"State" FROM (SELECT NEW.*) AS "Order");
                NEW."_isotype_20260101000000_state__became" := (NEW."_isotype_20260101000000__state__new")::text;
            ELSE
                NEW."_isotype_20260101000000__state__new" := (NEW."state")::text::"State";
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__state__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Order" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Order"();

-- Also for rows that replication brings.
ALTER TABLE "Order" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
