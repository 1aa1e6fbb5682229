-- 20260101000000_names for PostgreSQL, made by isotype from names.prisma.
--
-- What:    makes 3 tables, 3 indexes and 3 foreign keys.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Missing: PostgreSQL keeps only 63 bytes of a name:
--          `worker_revision_id_of_the_function_worker_revision_module_binding` becomes
--          `worker_revision_id_of_the_function_worker_revision_module_bindi` there.
--          PostgreSQL keeps only 63 bytes of a name: `ééééééééééééééééééééééééééééééééééééééé` becomes
--          `ééééééééééééééééééééééééééééééé` there.

-- The schema says Int.
-- squawk-ignore-file prefer-bigint-over-int
-- Names longer than the server keeps: sixty-three bytes, the end kept, no character cut in two.
CREATE TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" (
    "id" TEXT NOT NULL,
    "worker_revision_id_of_the_function_worker_revision_module_bindi" TEXT NOT NULL,
    "ééééééééééééééééééééééééééééééé" TEXT NOT NULL,
    CONSTRAINT "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed__key" ON "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed"("worker_revision_id_of_the_function_worker_revision_module_bindi", "ééééééééééééééééééééééééééééééé");

CREATE INDEX "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed__idx" ON "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed"("ééééééééééééééééééééééééééééééé");

CREATE TABLE "Other" (
    "id" INTEGER NOT NULL,
    CONSTRAINT "Other_pkey" PRIMARY KEY ("id")
);

-- Pairs of FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed and Other: a relation of many to many.
CREATE TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" (
    "A" TEXT NOT NULL,
    "B" INTEGER NOT NULL,
    CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_t_AB_pkey" PRIMARY KEY ("A", "B")
);

CREATE INDEX "_a_relation_with_a_name_that_is_longer_than_the_sixty_t_B_index" ON "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt"("B");

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt"') IS NOT NULL THEN
        DROP TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Other"') IS NOT NULL THEN
        DROP TABLE "Other";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed"') IS NOT NULL THEN
        DROP TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."Other"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."Other" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" SET SCHEMA "public";
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" AS child WHERE child."ééééééééééééééééééééééééééééééé" IS NOT NULL AND NOT EXISTS (SELECT FROM "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" AS parent WHERE parent."id" = child."ééééééééééééééééééééééééééééééé")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."FunctionWorkerRevisionModuleBindingWithAVeryLo_80eb1108d7b40b05" (LIKE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed");
            WITH gone AS (DELETE FROM "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" AS child WHERE child."ééééééééééééééééééééééééééééééé" IS NOT NULL AND NOT EXISTS (SELECT FROM "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" AS parent WHERE parent."id" = child."ééééééééééééééééééééééééééééééé") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."FunctionWorkerRevisionModuleBindingWithAVeryLo_80eb1108d7b40b05" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."FunctionWorkerRevisionModuleBindingWithAVeryLo_80eb1108d7b40b05"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" AS parent WHERE parent."id" = child."A")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_th_3057d77a0966a92a" (LIKE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt");
            WITH gone AS (DELETE FROM "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" AS child WHERE child."A" IS NOT NULL AND NOT EXISTS (SELECT FROM "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" AS parent WHERE parent."id" = child."A") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_th_3057d77a0966a92a" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _a_relation_with_a_name_that_is_longer_than_the_sixty_three_bytes_kept: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_th_3057d77a0966a92a"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Other" AS parent WHERE parent."id" = child."B")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_th_3e610eed27313c51" (LIKE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt");
            WITH gone AS (DELETE FROM "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" AS child WHERE child."B" IS NOT NULL AND NOT EXISTS (SELECT FROM "Other" AS parent WHERE parent."id" = child."B") RETURNING *) INSERT INTO "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_th_3e610eed27313c51" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: _a_relation_with_a_name_that_is_longer_than_the_sixty_three_bytes_kept: % rows refer to rows that are gone; they stay in "_isotype_20260101000000_undone"."_a_relation_with_a_name_that_is_longer_than_th_3e610eed27313c51"', moved;
            again := true;
        END IF;
    END LOOP;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20260101000000_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20260101000000_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;

ALTER TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" ADD CONSTRAINT "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed_fkey" FOREIGN KEY ("ééééééééééééééééééééééééééééééé") REFERENCES "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" ADD CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_A_fkey" FOREIGN KEY ("A") REFERENCES "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" ADD CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_B_fkey" FOREIGN KEY ("B") REFERENCES "Other" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
