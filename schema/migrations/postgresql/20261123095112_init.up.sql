-- 20261123095112_init for PostgreSQL, made by isotype from schema/axon.prisma.
--
-- What:    makes 2 enums, 9 tables, 14 indexes, 9 foreign keys and 12 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on SQLite enums, JSON and moments are texts, with a CHECK where one helps.
--          TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP
--          writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does.

-- The schema says Int.
-- The schema says DateTime, which is UTC.
-- squawk-ignore-file prefer-bigint-over-int, prefer-timestamp-tz
-- What a person may do.
CREATE TYPE "Role" AS ENUM ('USER', 'EDITOR', 'ADMIN');

-- What kind of thing was shown.
CREATE TYPE "ContentType" AS ENUM ('WORD', 'NUMBER', 'PATTERN', 'STIMULUS');

-- Who trains.
--   name: What the others on the leaderboard see.
--   emailVerified: When the address was proven to be theirs.
--   image: The address of a picture.
--   locale: The language to speak to them in: `en`, `pt-BR`.
--   timeZone: The IANA name of their time zone. A day of training begins at midnight there.
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMP(3),
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "User_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "User_locale_check" CHECK (char_length("locale") >= 2 AND char_length("locale") <= 35),
    CONSTRAINT "User_timeZone_check" CHECK (char_length("timeZone") >= 1 AND char_length("timeZone") <= 64)
);

CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- A way to sign in that a person has linked: one account at one provider.
--   expires_at: When the access token ends, in seconds since 1970.
CREATE TABLE "Account" (
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider", "providerAccountId")
);

CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- A browser that is signed in. Not to be confused with TrainingSession.
CREATE TABLE "Session" (
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);

CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- A link sent by mail, good for one use.
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMP(3) NOT NULL,
    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier", "token")
);

-- A passkey.
--   counter: How often the key has signed; a step back betrays a copy.
CREATE TABLE "Authenticator" (
    "credentialID" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "credentialPublicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "credentialDeviceType" TEXT NOT NULL,
    "credentialBackedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    CONSTRAINT "Authenticator_pkey" PRIMARY KEY ("userId", "credentialID")
);

CREATE UNIQUE INDEX "Authenticator_credentialID_key" ON "Authenticator"("credentialID");

-- An exercise that people can train. New kinds need no migration: they are new variants of ExerciseConfiguration.
--   slug: The name in addresses: `word-recall-classic`.
--   published: Seen by everybody, or by editors only.
--   configuration: The kind of exercise and everything that an editor can set.
CREATE TABLE "TrainingModule" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "configuration" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TrainingModule_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "TrainingModule_slug_check" CHECK (char_length("slug") >= 1 AND char_length("slug") <= 80),
    CONSTRAINT "TrainingModule_title_check" CHECK (char_length("title") >= 1 AND char_length("title") <= 200),
    CONSTRAINT "TrainingModule_configuration_check" CHECK (jsonb_typeof("configuration") = 'object' AND coalesce(jsonb_typeof("configuration" -> 'type') = 'string', false))
);

CREATE UNIQUE INDEX "TrainingModule_slug_key" ON "TrainingModule"("slug");

-- One sitting of one person with one module.
--   finishedAt: Nothing while it goes on, or when it was left.
--   score: From 0 to 1000, comparable over all kinds of exercise.
--   results: What happened, as the kind of exercise tells it.
CREATE TABLE "TrainingSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "trainingModuleId" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),
    "score" INTEGER,
    "results" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TrainingSession_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "TrainingSession_score_check" CHECK ("score" >= 0 AND "score" <= 1000),
    CONSTRAINT "TrainingSession_results_check" CHECK ("results" IS NULL OR (jsonb_typeof("results") = 'object' AND coalesce(jsonb_typeof("results" -> 'type') = 'string', false))),
    CONSTRAINT "TrainingSession_finished_after_started" CHECK ("finishedAt" IS NULL OR "finishedAt" >= "startedAt")
);

CREATE INDEX "TrainingSession_userId_createdAt_idx" ON "TrainingSession"("userId", "createdAt");

CREATE INDEX "TrainingSession_unfinished_idx" ON "TrainingSession"("userId") WHERE ("finishedAt" IS NULL);

CREATE INDEX "TrainingSession_trainingModuleId_finishedAt_score_idx" ON "TrainingSession"("trainingModuleId", "finishedAt", "score");

-- Where a person stands in a module.
--   streak: Days in a row with a finished session, by the person's own calendar.
--   totalScore: The sum of all scores.
--   currentDifficulty: What the next session begins with; nothing before the first one.
CREATE TABLE "UserProgress" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "trainingModuleId" TEXT NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 1,
    "streak" INTEGER NOT NULL DEFAULT 0,
    "totalScore" BIGINT NOT NULL DEFAULT 0,
    "lastTrainedAt" TIMESTAMP(3),
    "currentDifficulty" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "UserProgress_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UserProgress_level_check" CHECK ("level" >= 1),
    CONSTRAINT "UserProgress_streak_check" CHECK ("streak" >= 0),
    CONSTRAINT "UserProgress_currentDifficulty_check" CHECK ("currentDifficulty" IS NULL OR (jsonb_typeof("currentDifficulty") = 'object' AND coalesce(jsonb_typeof("currentDifficulty" -> 'type') = 'string', false)))
);

CREATE UNIQUE INDEX "UserProgress_userId_trainingModuleId_key" ON "UserProgress"("userId", "trainingModuleId");

CREATE INDEX "UserProgress_trainingModuleId_idx" ON "UserProgress"("trainingModuleId");

-- Which content a person was shown, when, and in which session: what was in the last three does not come back yet.
--   contentId: The name of the content in its catalogue: `en:apple`, `7-3-9-1`.
CREATE TABLE "ContentUsage" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "trainingSessionId" TEXT NOT NULL,
    "contentType" "ContentType" NOT NULL,
    "contentId" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ContentUsage_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ContentUsage_contentId_check" CHECK (char_length("contentId") >= 1 AND char_length("contentId") <= 200)
);

CREATE INDEX "ContentUsage_userId_contentType_usedAt_idx" ON "ContentUsage"("userId", "contentType", "usedAt");

CREATE INDEX "ContentUsage_trainingSessionId_contentType_contentId_idx" ON "ContentUsage"("trainingSessionId", "contentType", "contentId");

CREATE INDEX "ContentUsage_usedAt_idx" ON "ContentUsage"("usedAt");

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
DO $isotype$
DECLARE
    again boolean := true;
    moved bigint;
    unused regtype;
BEGIN
    IF to_regnamespace('"_isotype_20261123095112_undone"') IS NULL THEN
        RETURN;
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."ContentUsage"') IS NOT NULL THEN
        DROP TABLE "ContentUsage";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."UserProgress"') IS NOT NULL THEN
        DROP TABLE "UserProgress";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."TrainingSession"') IS NOT NULL THEN
        DROP TABLE "TrainingSession";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."TrainingModule"') IS NOT NULL THEN
        DROP TABLE "TrainingModule";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Authenticator"') IS NOT NULL THEN
        DROP TABLE "Authenticator";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."VerificationToken"') IS NOT NULL THEN
        DROP TABLE "VerificationToken";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Session"') IS NOT NULL THEN
        DROP TABLE "Session";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Account"') IS NOT NULL THEN
        DROP TABLE "Account";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."User"') IS NOT NULL THEN
        DROP TABLE "User";
    END IF;
    IF to_regtype('"_isotype_20261123095112_undone"."Role"') IS NOT NULL THEN
        DROP TYPE "Role";
        ALTER TYPE "_isotype_20261123095112_undone"."Role" SET SCHEMA "public";
    END IF;
    IF to_regtype('"_isotype_20261123095112_undone"."ContentType"') IS NOT NULL THEN
        DROP TYPE "ContentType";
        ALTER TYPE "_isotype_20261123095112_undone"."ContentType" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."User"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."User" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"User"'::regclass AND attname = 'role') <> to_regtype('"Role"') THEN
            ALTER TABLE "User" ALTER COLUMN "role" DROP DEFAULT;
            ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role" USING "role"::text::"Role";
            ALTER TABLE "User" ALTER COLUMN "role" SET DEFAULT 'USER';
        END IF;
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Account"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."Account" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Session"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."Session" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."VerificationToken"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."VerificationToken" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."Authenticator"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."Authenticator" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."TrainingModule"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."TrainingModule" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."TrainingSession"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."TrainingSession" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."UserProgress"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."UserProgress" SET SCHEMA "public";
    END IF;
    IF to_regclass('"_isotype_20261123095112_undone"."ContentUsage"') IS NOT NULL THEN
        ALTER TABLE "_isotype_20261123095112_undone"."ContentUsage" SET SCHEMA "public";
        IF (SELECT atttypid FROM pg_attribute WHERE attrelid = '"ContentUsage"'::regclass AND attname = 'contentType') <> to_regtype('"ContentType"') THEN
            ALTER TABLE "ContentUsage" ALTER COLUMN "contentType" TYPE "ContentType" USING "contentType"::text::"ContentType";
        END IF;
    END IF;
    WHILE again LOOP
        again := false;
        IF EXISTS (SELECT FROM "Account" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."Account without User" (LIKE "Account");
            WITH gone AS (DELETE FROM "Account" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."Account without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Account: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."Account without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "Session" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."Session without User" (LIKE "Session");
            WITH gone AS (DELETE FROM "Session" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."Session without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Session: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."Session without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "Authenticator" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."Authenticator without User" (LIKE "Authenticator");
            WITH gone AS (DELETE FROM "Authenticator" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."Authenticator without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: Authenticator: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."Authenticator without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "TrainingSession" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."TrainingSession without User" (LIKE "TrainingSession");
            WITH gone AS (DELETE FROM "TrainingSession" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."TrainingSession without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: TrainingSession: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."TrainingSession without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "TrainingSession" AS child WHERE child."trainingModuleId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingModule" AS parent WHERE parent."id" = child."trainingModuleId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."TrainingSession without TrainingModule" (LIKE "TrainingSession");
            WITH gone AS (DELETE FROM "TrainingSession" AS child WHERE child."trainingModuleId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingModule" AS parent WHERE parent."id" = child."trainingModuleId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."TrainingSession without TrainingModule" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: TrainingSession: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."TrainingSession without TrainingModule"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "UserProgress" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."UserProgress without User" (LIKE "UserProgress");
            WITH gone AS (DELETE FROM "UserProgress" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."UserProgress without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: UserProgress: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."UserProgress without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "UserProgress" AS child WHERE child."trainingModuleId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingModule" AS parent WHERE parent."id" = child."trainingModuleId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."UserProgress without TrainingModule" (LIKE "UserProgress");
            WITH gone AS (DELETE FROM "UserProgress" AS child WHERE child."trainingModuleId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingModule" AS parent WHERE parent."id" = child."trainingModuleId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."UserProgress without TrainingModule" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: UserProgress: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."UserProgress without TrainingModule"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "ContentUsage" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."ContentUsage without User" (LIKE "ContentUsage");
            WITH gone AS (DELETE FROM "ContentUsage" AS child WHERE child."userId" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" AS parent WHERE parent."id" = child."userId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."ContentUsage without User" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: ContentUsage: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."ContentUsage without User"', moved;
            again := true;
        END IF;
        IF EXISTS (SELECT FROM "ContentUsage" AS child WHERE child."trainingSessionId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingSession" AS parent WHERE parent."id" = child."trainingSessionId")) THEN
            CREATE SCHEMA IF NOT EXISTS "_isotype_20261123095112_undone";
            CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone"."ContentUsage without TrainingSession" (LIKE "ContentUsage");
            WITH gone AS (DELETE FROM "ContentUsage" AS child WHERE child."trainingSessionId" IS NOT NULL AND NOT EXISTS (SELECT FROM "TrainingSession" AS parent WHERE parent."id" = child."trainingSessionId") RETURNING *) INSERT INTO "_isotype_20261123095112_undone"."ContentUsage without TrainingSession" SELECT * FROM gone;
            GET DIAGNOSTICS moved = ROW_COUNT;
            RAISE WARNING 'isotype: ContentUsage: % rows refer to rows that are gone; they stay in "_isotype_20261123095112_undone"."ContentUsage without TrainingSession"', moved;
            again := true;
        END IF;
    END LOOP;
    FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace('"_isotype_20261123095112_undone"') AND typtype = 'e' LOOP
        BEGIN
            EXECUTE format('DROP TYPE %s', unused);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            NULL;
        END;
    END LOOP;
    BEGIN
        DROP SCHEMA IF EXISTS "_isotype_20261123095112_undone";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END
$isotype$;

ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Authenticator" ADD CONSTRAINT "Authenticator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "TrainingSession" ADD CONSTRAINT "TrainingSession_trainingModuleId_fkey" FOREIGN KEY ("trainingModuleId") REFERENCES "TrainingModule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "UserProgress" ADD CONSTRAINT "UserProgress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "UserProgress" ADD CONSTRAINT "UserProgress_trainingModuleId_fkey" FOREIGN KEY ("trainingModuleId") REFERENCES "TrainingModule" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ContentUsage" ADD CONSTRAINT "ContentUsage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ContentUsage" ADD CONSTRAINT "ContentUsage_trainingSessionId_fkey" FOREIGN KEY ("trainingSessionId") REFERENCES "TrainingSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
