-- 20261123095112_init for PostgreSQL, the undo, made by isotype from schema/axon.prisma.
--
-- What:    drops 2 enums, 9 tables, 14 indexes, 9 foreign keys and 12 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20261123095112_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "ContentUsage" DROP CONSTRAINT "ContentUsage_trainingSessionId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "ContentUsage" DROP CONSTRAINT "ContentUsage_userId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "UserProgress" DROP CONSTRAINT "UserProgress_trainingModuleId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "UserProgress" DROP CONSTRAINT "UserProgress_userId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "TrainingSession" DROP CONSTRAINT "TrainingSession_trainingModuleId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "TrainingSession" DROP CONSTRAINT "TrainingSession_userId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Authenticator" DROP CONSTRAINT "Authenticator_userId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Session" DROP CONSTRAINT "Session_userId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "Account_userId_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "ContentUsage" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "UserProgress" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "TrainingSession" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "TrainingModule" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Authenticator" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "VerificationToken" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Session" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Account" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "User" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TYPE "ContentType" SET SCHEMA "_isotype_20261123095112_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TYPE "Role" SET SCHEMA "_isotype_20261123095112_undone";
