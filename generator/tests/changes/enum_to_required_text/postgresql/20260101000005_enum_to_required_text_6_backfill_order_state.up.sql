-- no-transaction
-- 20260101000005_enum_to_required_text_6_backfill_order_state for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 10 of 20260101000000_enum_to_required_text; after
--          20260101000004_enum_to_required_text_5_expand_order; before
--          20260101000006_enum_to_required_text_7_guard_order.
--
-- What:    gives rows of Order without state a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Order"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Order" SET "state" = filled.value, "_isotype_20260101000000_state__filled" = filled.value
        FROM (SELECT ctid AS place, ('nobody knows')::TEXT AS value FROM "Order" WHERE "state" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS filled
        WHERE "Order".ctid = filled.place AND "Order"."state" IS NULL;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
