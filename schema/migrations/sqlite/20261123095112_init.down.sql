-- 20261123095112_init for SQLite, the undo, made by isotype from schema/axon.prisma.
--
-- What:    drops 9 tables, 14 indexes, 9 foreign keys and 14 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

DROP TABLE "ContentUsage";

DROP TABLE "UserProgress";

DROP TABLE "TrainingSession";

DROP TABLE "TrainingModule";

DROP TABLE "Authenticator";

DROP TABLE "VerificationToken";

DROP TABLE "Session";

DROP TABLE "Account";

DROP TABLE "User";
