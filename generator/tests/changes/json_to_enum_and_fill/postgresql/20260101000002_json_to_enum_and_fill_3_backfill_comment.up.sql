-- no-transaction
-- 20260101000002_json_to_enum_and_fill_3_backfill_comment for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 7 of 20260101000000_json_to_enum_and_fill; after
--          20260101000001_json_to_enum_and_fill_2_expand_comment; before
--          20260101000003_json_to_enum_and_fill_4_validate_comment.
--
-- What:    gives the second columns of Comment their values: kind (JSONB becomes "Kind").
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Comment"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Comment" SET "_isotype_20260101000000__kind__new" = "_isotype_20260101000000__kind__new"
        WHERE ("_isotype_20260101000000__kind__new" IS NULL AND "kind" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
