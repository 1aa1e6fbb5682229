-- no-transaction
-- 20260101000002_reference_added_to_a_new_table_with_fill_of_no_row_stops_3_backfill_user_tenant_id for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 8 of 20260101000000_reference_added_to_a_new_table_with_fill_of_no_row_stops; after
--          20260101000001_reference_added_to_a_new_table_with_fill_of_no_row_stops_2_expand_user; before
--          20260101000003_reference_added_to_a_new_table_with_fill_of_no_row_stops_4_guard_user.
--
-- What:    gives rows of User without tenantId a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"User"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "User" SET "tenantId" = coalesce((SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1), "id") WHERE "tenantId" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
