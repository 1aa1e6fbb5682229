-- 20261123074656_init for SQLite, made by isotype from schema/axon.prisma.
--
-- What:    drops 9 tables, 14 indexes, 9 foreign keys and 14 checks, with all rows in them.
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
