-- no-transaction
-- 20260101000002_foreign_keys_in_a_ring_3_backfill_employee for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 13 of 20260101000000_foreign_keys_in_a_ring; after
--          20260101000001_foreign_keys_in_a_ring_2_expand_employee; before
--          20260101000003_foreign_keys_in_a_ring_4_guard_employee.
--
-- What:    gives the second columns of Employee their values: salary (INTEGER becomes BIGINT).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Employee"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Employee" SET "_isotype_20260101000000__salary__new" = "_isotype_20260101000000__salary__new"
        WHERE ("_isotype_20260101000000__salary__new" IS NULL AND "salary" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
