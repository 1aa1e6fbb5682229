-- no-transaction
-- 20260101000001_objects_of_others_2_backfill_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_objects_of_others; after 20260101000000_objects_of_others_1_expand_user;
--          before 20260101000002_objects_of_others_3_guard_user.
--
-- What:    gives the second columns of User their values: age (INTEGER becomes DECIMAL(65,30)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"User"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "User" SET "_isotype_20260101000000__age__new" = "_isotype_20260101000000__age__new"
        WHERE ("_isotype_20260101000000__age__new" IS NULL AND "age" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
