-- 20260101000000_autoincrement_added_1_expand_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    1 of 2 of 20260101000000_autoincrement_added; before 20260101000001_autoincrement_added_2_expand_post.
-- Undoes:  sets the default of User.id.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

DO $isotype$
DECLARE
    numbers text;
BEGIN
    numbers := pg_get_serial_sequence('"User"', 'id');
    ALTER TABLE "User" ALTER COLUMN "id" DROP DEFAULT;
    IF numbers IS NOT NULL THEN
        EXECUTE 'DROP SEQUENCE ' || numbers;
    END IF;
END
$isotype$;
