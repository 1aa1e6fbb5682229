-- no-transaction
-- 20260101000002_text_to_uuid_3_backfill_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 15 of 20260101000000_text_to_uuid; after 20260101000001_text_to_uuid_2_expand_user; before
--          20260101000003_text_to_uuid_4_backfill_user.
--
-- What:    gives the second columns of Post their values: authorId (TEXT becomes UUID).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Post"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Post" SET "_isotype_20260101000000__authorId__new" = "_isotype_20260101000000__authorId__new"
        WHERE ("_isotype_20260101000000__authorId__new" IS NULL AND "authorId" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
