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

-- Names longer than the server keeps: sixty-three bytes, the end kept, no character cut in two.
CREATE TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" (
    "id" TEXT NOT NULL,
    "worker_revision_id_of_the_function_worker_revision_module_bindi" TEXT NOT NULL,
    "ééééééééééééééééééééééééééééééé" TEXT NOT NULL,
    CONSTRAINT "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed_pkey" PRIMARY KEY ("id")
);

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

CREATE UNIQUE INDEX "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed__key" ON "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed"("worker_revision_id_of_the_function_worker_revision_module_bindi", "ééééééééééééééééééééééééééééééé");

CREATE INDEX "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed__idx" ON "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed"("ééééééééééééééééééééééééééééééé");

CREATE INDEX "_a_relation_with_a_name_that_is_longer_than_the_sixty_t_B_index" ON "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt"("B");

ALTER TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" ADD CONSTRAINT "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed_fkey" FOREIGN KEY ("ééééééééééééééééééééééééééééééé") REFERENCES "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" ADD CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_A_fkey" FOREIGN KEY ("A") REFERENCES "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" ADD CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_B_fkey" FOREIGN KEY ("B") REFERENCES "Other" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
