-- no-transaction
-- 20260101000001_column_added_with_fill_from_a_renamed_table_2_backfill_post_owner for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 10 of 20260101000000_column_added_with_fill_from_a_renamed_table; after
--          20260101000000_column_added_with_fill_from_a_renamed_table_1_expand_post; before
--          20260101000002_column_added_with_fill_from_a_renamed_table_3_guard_post.
--
-- What:    gives rows of Post without owner a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Post"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Post" SET "owner" = (SELECT "name" FROM "User" ORDER BY "User"."id" LIMIT 1) || "id" WHERE "owner" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
