-- 20261123095112_init for PostgreSQL, the undo, made by isotype from schema/axon.prisma.
--
-- What:    drops 2 enums, 9 tables, 14 indexes, 9 foreign keys and 12 checks.
-- Why:     the undo of the first migration.
-- Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped.

ALTER TABLE "ContentUsage" DROP CONSTRAINT "ContentUsage_trainingSessionId_fkey";

ALTER TABLE "ContentUsage" DROP CONSTRAINT "ContentUsage_userId_fkey";

ALTER TABLE "UserProgress" DROP CONSTRAINT "UserProgress_trainingModuleId_fkey";

ALTER TABLE "UserProgress" DROP CONSTRAINT "UserProgress_userId_fkey";

ALTER TABLE "TrainingSession" DROP CONSTRAINT "TrainingSession_trainingModuleId_fkey";

ALTER TABLE "TrainingSession" DROP CONSTRAINT "TrainingSession_userId_fkey";

ALTER TABLE "Authenticator" DROP CONSTRAINT "Authenticator_userId_fkey";

ALTER TABLE "Session" DROP CONSTRAINT "Session_userId_fkey";

ALTER TABLE "Account" DROP CONSTRAINT "Account_userId_fkey";

DROP TABLE "ContentUsage";

DROP TABLE "UserProgress";

DROP TABLE "TrainingSession";

DROP TABLE "TrainingModule";

DROP TABLE "Authenticator";

DROP TABLE "VerificationToken";

DROP TABLE "Session";

DROP TABLE "Account";

DROP TABLE "User";

DROP TYPE "ContentType";

DROP TYPE "Role";
