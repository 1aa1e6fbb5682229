-- 20260101000001_hostile_names_2_expand_us_er for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 12 of 20260101000000_hostile_names; after 20260101000000_hostile_names_1_enum_st_ate; before
--          20260101000002_hostile_names_3_backfill_us_er.
--
-- What:    adds the column User.more.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    makes second columns in User and keeps them in step: text (TEXT becomes INTEGER).
-- Why:     their type changes, and to rewrite the table would hold everybody up.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE """Us'er$$" ADD COLUMN "m'""o$$re" TEXT NOT NULL DEFAULT E'''; DROP TABLE x; -- $$ \\ "';

-- What an undo of this migration kept comes back.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"""Us''er$$"') AND attname = '_isotype_20260101000000_undone_m''"o$$re' AND NOT attisdropped) THEN
        ALTER TABLE """Us'er$$" DROP COLUMN "m'""o$$re";
        ALTER TABLE """Us'er$$" RENAME COLUMN "_isotype_20260101000000_undone_m'""o$$re" TO "m'""o$$re";
        ALTER TABLE """Us'er$$" ALTER COLUMN "m'""o$$re" SET DEFAULT E'''; DROP TABLE x; -- $$ \\ "';
        UPDATE """Us'er$$" SET "m'""o$$re" = E'''; DROP TABLE x; -- $$ \\ "'::TEXT WHERE "m'""o$$re" IS NULL;
        ALTER TABLE """Us'er$$" ALTER COLUMN "m'""o$$re" SET NOT NULL;
    END IF;
END
$isotype$;

-- They take the places of those whose type changes, when they hold the same.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE """Us'er$$" ADD COLUMN "_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new" INTEGER;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_""Us'er$$"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    BEGIN
        NEW."_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new" := CASE WHEN ((((NEW."it's ""a""; DROP TABLE x; --")::INTEGER))::TEXT) IS DISTINCT FROM NEW."it's ""a""; DROP TABLE x; --" THEN NULL ELSE (NEW."it's ""a""; DROP TABLE x; --")::INTEGER END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__it's ""a""; DROP TABLE x; --__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON """Us'er$$" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_""Us'er$$"();

-- Also for rows that replication brings.
ALTER TABLE """Us'er$$" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";
