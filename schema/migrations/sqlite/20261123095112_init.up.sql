-- 20261123095112_init for SQLite, made by isotype from schema/axon.prisma.
--
-- What:    makes 9 tables, 14 indexes, 9 foreign keys and 14 checks.
-- Why:     the first migration; the database is empty.
-- Cost:    nothing is read, rewritten or waited for: every table is new and empty.
-- Differs: on PostgreSQL enums are types, JSON is JSONB and moments are timestamps; here they are texts.
--          Moments are in UTC with three digits, so that they sort.

-- Who trains.
--   name: What the others on the leaderboard see.
--   emailVerified: When the address was proven to be theirs.
--   image: The address of a picture.
--   locale: The language to speak to them in: `en`, `pt-BR`.
--   timeZone: The IANA name of their time zone. A day of training begins at midnight there.
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "emailVerified" DATETIME,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'USER',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "updatedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "User_role_check" CHECK ("role" IN ('USER', 'EDITOR', 'ADMIN')),
    CONSTRAINT "User_locale_check" CHECK (length("locale") >= 2 AND length("locale") <= 35),
    CONSTRAINT "User_timeZone_check" CHECK (length("timeZone") >= 1 AND length("timeZone") <= 64)
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
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "updatedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    PRIMARY KEY ("provider", "providerAccountId"),
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- A browser that is signed in. Not to be confused with TrainingSession.
CREATE TABLE "Session" (
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "updatedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- A link sent by mail, good for one use.
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" DATETIME NOT NULL,
    PRIMARY KEY ("identifier", "token")
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
    PRIMARY KEY ("userId", "credentialID"),
    CONSTRAINT "Authenticator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "Authenticator_credentialID_key" ON "Authenticator"("credentialID");

-- An exercise that people can train. New kinds need no migration: they are new variants of ExerciseConfiguration.
--   slug: The name in addresses: `word-recall-classic`.
--   published: Seen by everybody, or by editors only.
--   configuration: The kind of exercise and everything that an editor can set.
CREATE TABLE "TrainingModule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "configuration" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "updatedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "TrainingModule_slug_check" CHECK (length("slug") >= 1 AND length("slug") <= 80),
    CONSTRAINT "TrainingModule_title_check" CHECK (length("title") >= 1 AND length("title") <= 200),
    CONSTRAINT "TrainingModule_configuration_check" CHECK (json_valid("configuration") AND json_type("configuration") IS 'object' AND json_type("configuration", '$."type"') IS 'text')
);

CREATE UNIQUE INDEX "TrainingModule_slug_key" ON "TrainingModule"("slug");

-- One sitting of one person with one module.
--   finishedAt: Nothing while it goes on, or when it was left.
--   score: From 0 to 1000, comparable over all kinds of exercise.
--   results: What happened, as the kind of exercise tells it.
CREATE TABLE "TrainingSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "trainingModuleId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "finishedAt" DATETIME,
    "score" INTEGER,
    "results" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "TrainingSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TrainingSession_trainingModuleId_fkey" FOREIGN KEY ("trainingModuleId") REFERENCES "TrainingModule" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TrainingSession_score_check" CHECK ("score" >= 0 AND "score" <= 1000),
    CONSTRAINT "TrainingSession_results_check" CHECK ("results" IS NULL OR (json_valid("results") AND json_type("results") IS 'object' AND json_type("results", '$."type"') IS 'text')),
    CONSTRAINT "TrainingSession_finished_after_started" CHECK ("finishedAt" IS NULL OR "finishedAt" >= "startedAt")
);

CREATE INDEX "TrainingSession_userId_createdAt_idx" ON "TrainingSession"("userId", "createdAt");

CREATE INDEX "TrainingSession_unfinished_idx" ON "TrainingSession"("userId") WHERE "finishedAt" IS NULL;

CREATE INDEX "TrainingSession_trainingModuleId_finishedAt_score_idx" ON "TrainingSession"("trainingModuleId", "finishedAt", "score");

-- Where a person stands in a module.
--   streak: Days in a row with a finished session, by the person's own calendar.
--   totalScore: The sum of all scores.
--   currentDifficulty: What the next session begins with; nothing before the first one.
CREATE TABLE "UserProgress" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "trainingModuleId" TEXT NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 1,
    "streak" INTEGER NOT NULL DEFAULT 0,
    "totalScore" BIGINT NOT NULL DEFAULT 0,
    "lastTrainedAt" DATETIME,
    "currentDifficulty" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    "updatedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "UserProgress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UserProgress_trainingModuleId_fkey" FOREIGN KEY ("trainingModuleId") REFERENCES "TrainingModule" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UserProgress_level_check" CHECK ("level" >= 1),
    CONSTRAINT "UserProgress_streak_check" CHECK ("streak" >= 0),
    CONSTRAINT "UserProgress_currentDifficulty_check" CHECK ("currentDifficulty" IS NULL OR (json_valid("currentDifficulty") AND json_type("currentDifficulty") IS 'object' AND json_type("currentDifficulty", '$."type"') IS 'text'))
);

CREATE UNIQUE INDEX "UserProgress_userId_trainingModuleId_key" ON "UserProgress"("userId", "trainingModuleId");

CREATE INDEX "UserProgress_trainingModuleId_idx" ON "UserProgress"("trainingModuleId");

-- Which content a person was shown, when, and in which session: what was in the last three does not come back yet.
--   contentId: The name of the content in its catalogue: `en:apple`, `7-3-9-1`.
CREATE TABLE "ContentUsage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "trainingSessionId" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "contentId" TEXT NOT NULL,
    "usedAt" DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    CONSTRAINT "ContentUsage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContentUsage_trainingSessionId_fkey" FOREIGN KEY ("trainingSessionId") REFERENCES "TrainingSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContentUsage_contentType_check" CHECK ("contentType" IN ('WORD', 'NUMBER', 'PATTERN', 'STIMULUS')),
    CONSTRAINT "ContentUsage_contentId_check" CHECK (length("contentId") >= 1 AND length("contentId") <= 200)
);

CREATE INDEX "ContentUsage_userId_contentType_usedAt_idx" ON "ContentUsage"("userId", "contentType", "usedAt");

CREATE INDEX "ContentUsage_trainingSessionId_contentType_contentId_idx" ON "ContentUsage"("trainingSessionId", "contentType", "contentId");

CREATE INDEX "ContentUsage_usedAt_idx" ON "ContentUsage"("usedAt");

-- Rows that an undo of this migration kept come back; before it was undone there are none.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_User" ("id" TEXT, "name" TEXT, "email" TEXT, "emailVerified" DATETIME, "image" TEXT, "role" TEXT, "locale" TEXT, "timeZone" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Account" ("userId" TEXT, "type" TEXT, "provider" TEXT, "providerAccountId" TEXT, "refresh_token" TEXT, "access_token" TEXT, "expires_at" INTEGER, "token_type" TEXT, "scope" TEXT, "id_token" TEXT, "session_state" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Session" ("sessionToken" TEXT, "userId" TEXT, "expires" DATETIME, "createdAt" DATETIME, "updatedAt" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_VerificationToken" ("identifier" TEXT, "token" TEXT, "expires" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Authenticator" ("credentialID" TEXT, "userId" TEXT, "providerAccountId" TEXT, "credentialPublicKey" TEXT, "counter" INTEGER, "credentialDeviceType" TEXT, "credentialBackedUp" BOOLEAN, "transports" TEXT);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_TrainingModule" ("id" TEXT, "slug" TEXT, "title" TEXT, "description" TEXT, "published" BOOLEAN, "configuration" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_TrainingSession" ("id" TEXT, "userId" TEXT, "trainingModuleId" TEXT, "startedAt" DATETIME, "finishedAt" DATETIME, "score" INTEGER, "results" TEXT, "createdAt" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_UserProgress" ("id" TEXT, "userId" TEXT, "trainingModuleId" TEXT, "level" INTEGER, "streak" INTEGER, "totalScore" BIGINT, "lastTrainedAt" DATETIME, "currentDifficulty" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_ContentUsage" ("id" TEXT, "userId" TEXT, "trainingSessionId" TEXT, "contentType" TEXT, "contentId" TEXT, "usedAt" DATETIME);

INSERT INTO "User" ("id", "name", "email", "emailVerified", "image", "role", "locale", "timeZone", "createdAt", "updatedAt") SELECT "id", "name", "email", "emailVerified", "image", "role", "locale", "timeZone", "createdAt", "updatedAt" FROM "_isotype_20261123095112_undone_User";

DROP TABLE "_isotype_20261123095112_undone_User";

INSERT INTO "Account" ("userId", "type", "provider", "providerAccountId", "refresh_token", "access_token", "expires_at", "token_type", "scope", "id_token", "session_state", "createdAt", "updatedAt") SELECT "userId", "type", "provider", "providerAccountId", "refresh_token", "access_token", "expires_at", "token_type", "scope", "id_token", "session_state", "createdAt", "updatedAt" FROM "_isotype_20261123095112_undone_Account";

DROP TABLE "_isotype_20261123095112_undone_Account";

INSERT INTO "Session" ("sessionToken", "userId", "expires", "createdAt", "updatedAt") SELECT "sessionToken", "userId", "expires", "createdAt", "updatedAt" FROM "_isotype_20261123095112_undone_Session";

DROP TABLE "_isotype_20261123095112_undone_Session";

INSERT INTO "VerificationToken" ("identifier", "token", "expires") SELECT "identifier", "token", "expires" FROM "_isotype_20261123095112_undone_VerificationToken";

DROP TABLE "_isotype_20261123095112_undone_VerificationToken";

INSERT INTO "Authenticator" ("credentialID", "userId", "providerAccountId", "credentialPublicKey", "counter", "credentialDeviceType", "credentialBackedUp", "transports") SELECT "credentialID", "userId", "providerAccountId", "credentialPublicKey", "counter", "credentialDeviceType", "credentialBackedUp", "transports" FROM "_isotype_20261123095112_undone_Authenticator";

DROP TABLE "_isotype_20261123095112_undone_Authenticator";

INSERT INTO "TrainingModule" ("id", "slug", "title", "description", "published", "configuration", "createdAt", "updatedAt") SELECT "id", "slug", "title", "description", "published", "configuration", "createdAt", "updatedAt" FROM "_isotype_20261123095112_undone_TrainingModule";

DROP TABLE "_isotype_20261123095112_undone_TrainingModule";

INSERT INTO "TrainingSession" ("id", "userId", "trainingModuleId", "startedAt", "finishedAt", "score", "results", "createdAt") SELECT "id", "userId", "trainingModuleId", "startedAt", "finishedAt", "score", "results", "createdAt" FROM "_isotype_20261123095112_undone_TrainingSession";

DROP TABLE "_isotype_20261123095112_undone_TrainingSession";

INSERT INTO "UserProgress" ("id", "userId", "trainingModuleId", "level", "streak", "totalScore", "lastTrainedAt", "currentDifficulty", "createdAt", "updatedAt") SELECT "id", "userId", "trainingModuleId", "level", "streak", "totalScore", "lastTrainedAt", "currentDifficulty", "createdAt", "updatedAt" FROM "_isotype_20261123095112_undone_UserProgress";

DROP TABLE "_isotype_20261123095112_undone_UserProgress";

INSERT INTO "ContentUsage" ("id", "userId", "trainingSessionId", "contentType", "contentId", "usedAt") SELECT "id", "userId", "trainingSessionId", "contentType", "contentId", "usedAt" FROM "_isotype_20261123095112_undone_ContentUsage";

DROP TABLE "_isotype_20261123095112_undone_ContentUsage";
