-- no-transaction
-- 20260101000002_optional_to_required_with_fill_from_a_new_table_3_backfill_user_score for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 10 of 20260101000000_optional_to_required_with_fill_from_a_new_table; after
--          20260101000001_optional_to_required_with_fill_from_a_new_table_2_expand_user; before
--          20260101000003_optional_to_required_with_fill_from_a_new_table_4_guard_user.
--
-- What:    gives rows of User without score a value.
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
        UPDATE "User" SET "score" = filled.value, "_isotype_20260101000000_score__filled" = filled.value
        FROM (SELECT ctid AS place, (coalesce((SELECT t."planId" FROM "Tenant" AS t ORDER BY t."id" LIMIT 1), "id"))::INTEGER AS value FROM "User" WHERE "score" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS filled
        WHERE "User".ctid = filled.place AND "User"."score" IS NULL;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
