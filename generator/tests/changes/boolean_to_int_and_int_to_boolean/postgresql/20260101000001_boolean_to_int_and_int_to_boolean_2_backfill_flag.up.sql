-- no-transaction
-- 20260101000001_boolean_to_int_and_int_to_boolean_2_backfill_flag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 8 of 20260101000000_boolean_to_int_and_int_to_boolean; after
--          20260101000000_boolean_to_int_and_int_to_boolean_1_expand_flag; before
--          20260101000002_boolean_to_int_and_int_to_boolean_3_guard_flag.
--
-- What:    gives the second columns of Flag their values: on (BOOLEAN becomes INTEGER), off (INTEGER becomes
--          BOOLEAN).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Flag"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Flag" SET "_isotype_20260101000000__on__new" = "_isotype_20260101000000__on__new"
        WHERE ("_isotype_20260101000000__on__new" IS NULL AND "on" IS NOT NULL OR "_isotype_20260101000000__off__new" IS NULL AND "off" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
