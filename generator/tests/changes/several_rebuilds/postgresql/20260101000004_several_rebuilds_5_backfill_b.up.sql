-- no-transaction
-- 20260101000004_several_rebuilds_5_backfill_b for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 18 of 20260101000000_several_rebuilds; after 20260101000003_several_rebuilds_4_backfill_a; before
--          20260101000005_several_rebuilds_6_backfill_c.
--
-- What:    gives the second columns of B their values: value (INTEGER becomes DECIMAL(65,30)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"B"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "B" SET "_isotype_20260101000000__value__new" = "_isotype_20260101000000__value__new"
        WHERE ("_isotype_20260101000000__value__new" IS NULL AND "value" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
