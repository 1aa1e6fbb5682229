-- no-transaction
-- 20260101000002_enum_value_renamed_and_column_to_text_3_backfill_order for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_enum_value_renamed_and_column_to_text; after
--          20260101000001_enum_value_renamed_and_column_to_text_2_expand_order; before
--          20260101000003_enum_value_renamed_and_column_to_text_4_validate_order.
--
-- What:    gives the second columns of Order their values: state ("State" becomes TEXT).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Order"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Order" SET "_isotype_20260101000000__state__new" = "_isotype_20260101000000__state__new"
        WHERE ("_isotype_20260101000000__state__new" IS NULL AND "state" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
