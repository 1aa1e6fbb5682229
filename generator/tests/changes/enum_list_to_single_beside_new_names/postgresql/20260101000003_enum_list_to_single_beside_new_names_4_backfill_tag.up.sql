-- no-transaction
-- 20260101000003_enum_list_to_single_beside_new_names_4_backfill_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    4 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000002_enum_list_to_single_beside_new_names_3_expand_tag; before
--          20260101000004_enum_list_to_single_beside_new_names_5_validate_tag.
--
-- What:    gives the second columns of Tag their values: main ("Color"[] becomes "Color"), marked ("Color"[]
--          becomes "Color").
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Tag"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Tag" SET "_isotype_20260101000000__main__new" = "_isotype_20260101000000__main__new"
        WHERE ("_isotype_20260101000000__main__new" IS NULL AND "main" IS NOT NULL OR "_isotype_20260101000000__marked__new" IS NULL AND "marked" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
