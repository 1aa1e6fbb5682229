-- 20260101000001_autoincrement_added_2_expand_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 2 of 20260101000000_autoincrement_added; after 20260101000000_autoincrement_added_1_expand_user.
--
-- What:    sets the default of Post.id.
-- Why:     rows to come take it.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    numbers text;
    highest bigint;
BEGIN
    numbers := pg_get_serial_sequence('"Post"', 'id');
    IF numbers IS NULL THEN
        CREATE SEQUENCE "Post_id_seq" AS integer OWNED BY "Post"."id";
        numbers := '"Post_id_seq"';
    END IF;
    SELECT max("id") INTO highest FROM "Post";
    IF highest > coalesce(pg_sequence_last_value(numbers::regclass), 0) THEN
        PERFORM setval(numbers::regclass, highest);
    END IF;
    EXECUTE format('ALTER TABLE "Post" ALTER COLUMN "id" SET DEFAULT nextval(%L::regclass)', numbers);
END
$isotype$;
