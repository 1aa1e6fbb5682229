-- 20260101000000_autoincrement_dropped for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  sets the default of User.id.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    numbers text;
    highest bigint;
BEGIN
    numbers := pg_get_serial_sequence('"User"', 'id');
    IF numbers IS NULL THEN
        CREATE SEQUENCE "User_id_seq" AS bigint OWNED BY "User"."id";
        numbers := '"User_id_seq"';
    END IF;
    SELECT max("id") INTO highest FROM "User";
    IF highest > coalesce(pg_sequence_last_value(numbers::regclass), 0) THEN
        PERFORM setval(numbers::regclass, highest);
    END IF;
    EXECUTE format('ALTER TABLE "User" ALTER COLUMN "id" SET DEFAULT nextval(%L::regclass)', numbers);
END
$isotype$;
