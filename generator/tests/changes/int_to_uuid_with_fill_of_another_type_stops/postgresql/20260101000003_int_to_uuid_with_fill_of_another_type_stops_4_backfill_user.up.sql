-- no-transaction
-- 20260101000003_int_to_uuid_with_fill_of_another_type_stops_4_backfill_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 12 of 20260101000000_int_to_uuid_with_fill_of_another_type_stops; after
--          20260101000002_int_to_uuid_with_fill_of_another_type_stops_3_backfill_post; before
--          20260101000004_int_to_uuid_with_fill_of_another_type_stops_5_index_user_pkey_key.
--
-- What:    gives the second columns of User their values: id (INTEGER becomes UUID).
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
        UPDATE "User" SET "_isotype_20260101000000__id__new" = "_isotype_20260101000000__id__new"
        WHERE ("_isotype_20260101000000__id__new" IS NULL AND "id" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
