-- no-transaction
-- 20260101000007_enum_list_to_single_beside_new_names_8_backfill_tag_main for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    8 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000006_enum_list_to_single_beside_new_names_7_expand_tag; before
--          20260101000008_enum_list_to_single_beside_new_names_9_guard_tag.
--
-- What:    gives rows of Tag without main a value.
-- Why:     rows that are there must hold one.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where rows have no value.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Tag"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Tag" SET "main" = filled.value, "_isotype_20260101000000_main__filled" = filled.value
        FROM (SELECT ctid AS place, ('open')::"Color" AS value FROM "Tag" WHERE "main" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS filled
        WHERE "Tag".ctid = filled.place AND "Tag"."main" IS NULL;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
