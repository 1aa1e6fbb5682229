-- no-transaction
-- 20260101000002_text_to_enum_with_fill_of_no_value_stops_3_backfill_item for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    3 of 5 of 20260101000000_text_to_enum_with_fill_of_no_value_stops; after
--          20260101000001_text_to_enum_with_fill_of_no_value_stops_2_expand_item; before
--          20260101000003_text_to_enum_with_fill_of_no_value_stops_4_validate_item.
--
-- What:    gives the second columns of Item their values: color (TEXT becomes "Color").
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- The trigger gives the values. A thousand pages at a time; run it again after an interruption: it goes on where
-- values are missing.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Item"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        UPDATE "Item" SET "_isotype_20260101000000__color__new" = "_isotype_20260101000000__color__new"
        WHERE ("_isotype_20260101000000__color__new" IS NULL AND "color" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
