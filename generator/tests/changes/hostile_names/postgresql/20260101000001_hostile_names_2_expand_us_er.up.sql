-- 20260101000001_hostile_names_2_expand_us_er for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_hostile_names; after 20260101000000_hostile_names_1_enum_st_ate; before
--          20260101000002_hostile_names_3_index_i.
--
-- What:    adds the column User.more.
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
