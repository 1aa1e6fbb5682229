-- no-transaction
-- 20260101000002_join_added_beside_a_key_that_changes_its_type_3_backfill_account for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 12 of 20260101000000_join_added_beside_a_key_that_changes_its_type; after
--          20260101000001_join_added_beside_a_key_that_changes_its_type_2_expand_account; before
--          20260101000003_join_added_beside_a_key_that_changes_its_type_4_index_account_pkey_key.
--
-- What:    gives the second columns of Account their values: id (TEXT becomes INTEGER).
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
        WHERE ("_isotype_20260101000000__id__new" IS NULL AND "id" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
