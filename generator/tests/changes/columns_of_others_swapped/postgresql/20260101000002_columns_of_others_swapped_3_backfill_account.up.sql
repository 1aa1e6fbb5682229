-- no-transaction
-- 20260101000002_columns_of_others_swapped_3_backfill_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000001_columns_of_others_swapped_2_expand_entry; before
--          20260101000003_columns_of_others_swapped_4_backfill_entry.
--
-- What:    gives the second columns of Account their values: id (INTEGER becomes BIGINT), balance (INTEGER becomes
--          BIGINT), ref (INTEGER becomes BIGINT), parentId (INTEGER becomes BIGINT).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Account"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Account" SET "_isotype_20260101000000__id__new" = "_isotype_20260101000000__id__new"
        WHERE ("_isotype_20260101000000__id__new" IS NULL AND "id" IS NOT NULL OR "_isotype_20260101000000__balance__new" IS NULL AND "balance" IS NOT NULL OR "_isotype_20260101000000__ref__new" IS NULL AND "ref" IS NOT NULL OR "_isotype_20260101000000__parentId__new" IS NULL AND "parentId" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
