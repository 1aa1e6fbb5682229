-- no-transaction
-- 20260101000005_column_added_required_with_fill_from_a_new_table_6_backfill_guest_tenant_id for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 20 of 20260101000000_column_added_required_with_fill_from_a_new_table; after
--          20260101000004_column_added_required_with_fill_from_a_new_table_5_backfill_user_code; before
--          20260101000006_column_added_required_with_fill_from_a_new_table_7_guard_user.
--
-- What:    gives rows of Guest without tenantId a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Guest"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Guest" SET "tenantId" = (SELECT p."id" FROM "Tenant" AS p ORDER BY 1 LIMIT 1) WHERE "tenantId" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
