-- 20261123095112_init for SQLite, the undo, made by isotype from schema/axon.prisma.
--
-- What:    drops 9 tables, 14 indexes, 9 foreign keys and 14 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: User: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('User') WHERE name COLLATE NOCASE NOT IN ('id', 'name', 'email', 'emailVerified', 'image', 'role', 'locale', 'timeZone', 'createdAt', 'updatedAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'User' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Account: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Account') WHERE name COLLATE NOCASE NOT IN ('userId', 'type', 'provider', 'providerAccountId', 'refresh_token', 'access_token', 'expires_at', 'token_type', 'scope', 'id_token', 'session_state', 'createdAt', 'updatedAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Account: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'Account' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Session: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Session') WHERE name COLLATE NOCASE NOT IN ('sessionToken', 'userId', 'expires', 'createdAt', 'updatedAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Session: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'Session' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: VerificationToken: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('VerificationToken') WHERE name COLLATE NOCASE NOT IN ('identifier', 'token', 'expires'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: VerificationToken: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'VerificationToken' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Authenticator: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('Authenticator') WHERE name COLLATE NOCASE NOT IN ('credentialID', 'userId', 'providerAccountId', 'credentialPublicKey', 'counter', 'credentialDeviceType', 'credentialBackedUp', 'transports'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Authenticator: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'Authenticator' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: TrainingModule: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('TrainingModule') WHERE name COLLATE NOCASE NOT IN ('id', 'slug', 'title', 'description', 'published', 'configuration', 'createdAt', 'updatedAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: TrainingModule: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'TrainingModule' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: TrainingSession: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('TrainingSession') WHERE name COLLATE NOCASE NOT IN ('id', 'userId', 'trainingModuleId', 'startedAt', 'finishedAt', 'score', 'results', 'createdAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: TrainingSession: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'TrainingSession' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: UserProgress: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('UserProgress') WHERE name COLLATE NOCASE NOT IN ('id', 'userId', 'trainingModuleId', 'level', 'streak', 'totalScore', 'lastTrainedAt', 'currentDifficulty', 'createdAt', 'updatedAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: UserProgress: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'UserProgress' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: ContentUsage: the schema does not know the column ' || "names" || ', and dropping the table would lose it; add it to the schema or drop it first')
FROM (SELECT group_concat(name, ', ') AS "names" FROM pragma_table_xinfo('ContentUsage') WHERE name COLLATE NOCASE NOT IN ('id', 'userId', 'trainingSessionId', 'contentType', 'contentId', 'usedAt'))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: ContentUsage: a table that the schema does not know refers to it: ' || "names" || ', which would be left without it; drop that reference first')
FROM (SELECT group_concat(DISTINCT m.name) AS "names" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table' AND m.name NOT IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage') AND f."table" = 'ContentUsage' COLLATE NOCASE)
WHERE "names" IS NOT NULL;

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_ContentUsage" ("id" TEXT, "userId" TEXT, "trainingSessionId" TEXT, "contentType" TEXT, "contentId" TEXT, "usedAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_ContentUsage" ("id", "userId", "trainingSessionId", "contentType", "contentId", "usedAt") SELECT "id", "userId", "trainingSessionId", "contentType", "contentId", "usedAt" FROM "ContentUsage";

DROP TABLE "ContentUsage";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_UserProgress" ("id" TEXT, "userId" TEXT, "trainingModuleId" TEXT, "level" INTEGER, "streak" INTEGER, "totalScore" BIGINT, "lastTrainedAt" DATETIME, "currentDifficulty" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_UserProgress" ("id", "userId", "trainingModuleId", "level", "streak", "totalScore", "lastTrainedAt", "currentDifficulty", "createdAt", "updatedAt") SELECT "id", "userId", "trainingModuleId", "level", "streak", "totalScore", "lastTrainedAt", "currentDifficulty", "createdAt", "updatedAt" FROM "UserProgress";

DROP TABLE "UserProgress";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_TrainingSession" ("id" TEXT, "userId" TEXT, "trainingModuleId" TEXT, "startedAt" DATETIME, "finishedAt" DATETIME, "score" INTEGER, "results" TEXT, "createdAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_TrainingSession" ("id", "userId", "trainingModuleId", "startedAt", "finishedAt", "score", "results", "createdAt") SELECT "id", "userId", "trainingModuleId", "startedAt", "finishedAt", "score", "results", "createdAt" FROM "TrainingSession";

DROP TABLE "TrainingSession";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_TrainingModule" ("id" TEXT, "slug" TEXT, "title" TEXT, "description" TEXT, "published" BOOLEAN, "configuration" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_TrainingModule" ("id", "slug", "title", "description", "published", "configuration", "createdAt", "updatedAt") SELECT "id", "slug", "title", "description", "published", "configuration", "createdAt", "updatedAt" FROM "TrainingModule";

DROP TABLE "TrainingModule";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Authenticator" ("credentialID" TEXT, "userId" TEXT, "providerAccountId" TEXT, "credentialPublicKey" TEXT, "counter" INTEGER, "credentialDeviceType" TEXT, "credentialBackedUp" BOOLEAN, "transports" TEXT);

INSERT INTO "_isotype_20261123095112_undone_Authenticator" ("credentialID", "userId", "providerAccountId", "credentialPublicKey", "counter", "credentialDeviceType", "credentialBackedUp", "transports") SELECT "credentialID", "userId", "providerAccountId", "credentialPublicKey", "counter", "credentialDeviceType", "credentialBackedUp", "transports" FROM "Authenticator";

DROP TABLE "Authenticator";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_VerificationToken" ("identifier" TEXT, "token" TEXT, "expires" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_VerificationToken" ("identifier", "token", "expires") SELECT "identifier", "token", "expires" FROM "VerificationToken";

DROP TABLE "VerificationToken";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Session" ("sessionToken" TEXT, "userId" TEXT, "expires" DATETIME, "createdAt" DATETIME, "updatedAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_Session" ("sessionToken", "userId", "expires", "createdAt", "updatedAt") SELECT "sessionToken", "userId", "expires", "createdAt", "updatedAt" FROM "Session";

DROP TABLE "Session";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_Account" ("userId" TEXT, "type" TEXT, "provider" TEXT, "providerAccountId" TEXT, "refresh_token" TEXT, "access_token" TEXT, "expires_at" INTEGER, "token_type" TEXT, "scope" TEXT, "id_token" TEXT, "session_state" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_Account" ("userId", "type", "provider", "providerAccountId", "refresh_token", "access_token", "expires_at", "token_type", "scope", "id_token", "session_state", "createdAt", "updatedAt") SELECT "userId", "type", "provider", "providerAccountId", "refresh_token", "access_token", "expires_at", "token_type", "scope", "id_token", "session_state", "createdAt", "updatedAt" FROM "Account";

DROP TABLE "Account";

-- The rows are kept, so that this migration can bring them back when it is run again.
CREATE TABLE IF NOT EXISTS "_isotype_20261123095112_undone_User" ("id" TEXT, "name" TEXT, "email" TEXT, "emailVerified" DATETIME, "image" TEXT, "role" TEXT, "locale" TEXT, "timeZone" TEXT, "createdAt" DATETIME, "updatedAt" DATETIME);

INSERT INTO "_isotype_20261123095112_undone_User" ("id", "name", "email", "emailVerified", "image", "role", "locale", "timeZone", "createdAt", "updatedAt") SELECT "id", "name", "email", "emailVerified", "image", "role", "locale", "timeZone", "createdAt", "updatedAt" FROM "User";

DROP TABLE "User";

-- A view or trigger of others that uses what goes stops here: SQLite reads them all when it renames.
CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
