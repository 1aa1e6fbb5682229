-- no-transaction
-- 20260101000001_foreign_key_dropped_and_its_column_required_2_backfill_user_mentor_id for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    2 of 5 of 20260101000000_foreign_key_dropped_and_its_column_required; after
--          20260101000000_foreign_key_dropped_and_its_column_required_1_expand_user; before
--          20260101000002_foreign_key_dropped_and_its_column_required_3_guard_user.
--
-- What:    gives rows of User without mentorId a value.
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
        UPDATE "User" SET "mentorId" = filled.value, "_isotype_20260101000000_mentorId__filled" = filled.value
        FROM (SELECT ctid AS place, (-1)::INTEGER AS value FROM "User" WHERE "mentorId" IS NULL AND ctid >= format('(%s,0)', isotype_first)::tid AND ctid < format('(%s,0)', isotype_first + 1000)::tid OFFSET 0) AS filled
        WHERE "User".ctid = filled.place AND "User"."mentorId" IS NULL;
        COMMIT;
        isotype_first := isotype_first + 1000;
    END LOOP;
END
$isotype$;
