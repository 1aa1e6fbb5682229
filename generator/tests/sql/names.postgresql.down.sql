-- 20260101000000_names for PostgreSQL, the undo, made by isotype from names.prisma.
--
-- What:    drops 3 tables, 3 indexes and 3 foreign keys.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" DROP CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_B_fkey";

ALTER TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt" DROP CONSTRAINT "_a_relation_with_a_name_that_is_longer_than_the_sixty_th_A_fkey";

ALTER TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed" DROP CONSTRAINT "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed_fkey";

DROP TABLE "_a_relation_with_a_name_that_is_longer_than_the_sixty_three_byt";

DROP TABLE "Other";

DROP TABLE "FunctionWorkerRevisionModuleBindingWithAVeryLongNameIndeed";
