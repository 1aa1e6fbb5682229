-- no-transaction
-- 20260101000001_columns_filled_from_each_other_2_backfill_post_title for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000000_columns_filled_from_each_other_1_expand_post; before
--          20260101000002_columns_filled_from_each_other_3_backfill_post_slug.
--
-- What:    gives rows of Post without title a value.
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
        UPDATE "Post" SET "title" = filled.value, "_isotype_20260101000000_title__filled" = filled.value
        FROM (SELECT ctid AS place, ('untitled')::TEXT AS value FROM "Post" WHERE "title" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS filled
        WHERE "Post".ctid = filled.place AND "Post"."title" IS NULL;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
