-- 20260101000001_datetime_to_int_with_fill_2_expand_note for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_datetime_to_int_with_fill; after
--          20260101000000_datetime_to_int_with_fill_1_expand_empty; before
--          20260101000002_datetime_to_int_with_fill_3_backfill_empty.
--
-- What:    makes second columns in Note and keeps them in step: made (TIMESTAMP(3) becomes INTEGER), read
--          (TIMESTAMP(3) becomes INTEGER), flag (BOOLEAN becomes TIMESTAMP(3)).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- They take the places of those whose type changes, when they hold the same.
-- The schema says Int.
-- The schema says DateTime, which is UTC.
-- squawk-ignore prefer-bigint-over-int, prefer-timestamp-tz
ALTER TABLE "Note" ADD COLUMN "_isotype_20260101000000__made__new" INTEGER, ADD COLUMN "_isotype_20260101000000_made__became" text, ADD COLUMN "_isotype_20260101000000__read__new" INTEGER, ADD COLUMN "_isotype_20260101000000_read__became" text, ADD COLUMN "_isotype_20260101000000__flag__new" TIMESTAMP(3), ADD COLUMN "_isotype_20260101000000_flag__became" text;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Note"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
DECLARE
    isotype_is_bad boolean;
    isotype_is_same boolean;
BEGIN
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_made__became" IS NOT NULL AND NOT (NEW."made" IS DISTINCT FROM OLD."made");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_made__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."made" IS NULL THEN false ELSE ((((NEW."made")::text::INTEGER))::text::TIMESTAMP(3)) IS DISTINCT FROM NEW."made" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__made__new" := (SELECT (7)::INTEGER FROM (SELECT NEW.*) AS "Note");
                NEW."_isotype_20260101000000_made__became" := (NEW."_isotype_20260101000000__made__new")::text;
            ELSE
                NEW."_isotype_20260101000000__made__new" := (NEW."made")::text::INTEGER;
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__made__new" := NULL;
        END;
    END IF;
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_read__became" IS NOT NULL AND NOT (NEW."read" IS DISTINCT FROM OLD."read");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_read__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."read" IS NULL THEN false ELSE ((((NEW."read")::text::INTEGER))::text::TIMESTAMP(3)) IS DISTINCT FROM NEW."read" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__read__new" := (SELECT (8)::INTEGER FROM (SELECT NEW.*) AS "Note");
                NEW."_isotype_20260101000000_read__became" := (NEW."_isotype_20260101000000__read__new")::text;
            ELSE
                NEW."_isotype_20260101000000__read__new" := (NEW."read")::text::INTEGER;
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__read__new" := NULL;
        END;
    END IF;
    isotype_is_same := false;
    IF TG_OP = 'UPDATE' THEN
        isotype_is_same := NEW."_isotype_20260101000000_flag__became" IS NOT NULL AND NOT (NEW."flag" IS DISTINCT FROM OLD."flag");
    END IF;
    IF NOT isotype_is_same THEN
        NEW."_isotype_20260101000000_flag__became" := NULL;
        BEGIN
            isotype_is_bad := CASE WHEN NEW."flag" IS NULL THEN false ELSE ((((NEW."flag")::text::TIMESTAMP(3)))::text::BOOLEAN) IS DISTINCT FROM NEW."flag" END;
        EXCEPTION WHEN others THEN
            isotype_is_bad := true;
        END;
        BEGIN
            IF isotype_is_bad THEN
                NEW."_isotype_20260101000000__flag__new" := (SELECT ('2026-01-02T03:04:05.678Z')::TIMESTAMP(3) FROM (SELECT NEW.*) AS "Note");
                NEW."_isotype_20260101000000_flag__became" := (NEW."_isotype_20260101000000__flag__new")::text;
            ELSE
                NEW."_isotype_20260101000000__flag__new" := (NEW."flag")::text::TIMESTAMP(3);
            END IF;
        EXCEPTION WHEN others THEN
            NEW."_isotype_20260101000000__flag__new" := NULL;
        END;
    END IF;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Note" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Note"();

-- Also for rows that replication brings.
ALTER TABLE "Note" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
