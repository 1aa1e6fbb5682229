-- no-transaction
-- 20260101000001_timestamp_to_timestamptz_2_backfill_event for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 6 of 20260101000000_timestamp_to_timestamptz; after
--          20260101000000_timestamp_to_timestamptz_1_expand_event; before
--          20260101000002_timestamp_to_timestamptz_3_guard_event.
--
-- What:    gives the second columns of Event their values: at (TIMESTAMP(3) becomes TIMESTAMPTZ(3)), to
--          (TIMESTAMPTZ(3) becomes TIMESTAMP(3)).
-- Why:     rows that nobody writes meanwhile need them too.
-- Cost:    changes rows in batches; each batch locks its own rows alone.

-- A thousand pages at a time. Run it again after an interruption: it goes on where values are missing; the trigger gives them.
DO $isotype$
DECLARE
    isotype_first bigint := 0;
    isotype_pages bigint := pg_relation_size('"Event"'::regclass) / current_setting('block_size')::bigint;
BEGIN
    WHILE isotype_first <= isotype_pages LOOP
        PERFORM set_config('application_name', format('isotype: %s %% of %s pages', isotype_first * 100 / greatest(isotype_pages, 1), isotype_pages), true);
        PERFORM set_config('jit', 'off', true);
        UPDATE "Event" SET "_isotype_20260101000000__at__new" = "_isotype_20260101000000__at__new"
        WHERE ("_isotype_20260101000000__at__new" IS NULL AND "at" IS NOT NULL OR "_isotype_20260101000000__to__new" IS NULL AND "to" IS NOT NULL) AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
