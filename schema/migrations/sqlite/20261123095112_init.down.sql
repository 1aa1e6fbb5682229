-- 20261123095112_init for SQLite, the undo, made by isotype from schema/axon.prisma.
--
-- What:    drops 9 tables, 14 indexes, 9 foreign keys and 14 checks.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- What has to hold before anything changes; each of these only reads.
SELECT json_extract('{}', 'isotype: this connection has temporary things under the names of tables, or on them: ' || "names" || '; drop them first, or run this with `isotype migrate up`, which has a connection of its own')
FROM (SELECT group_concat(type || ' ' || name, ', ') AS "names" FROM temp.sqlite_master
    WHERE name COLLATE NOCASE IN ('Account', 'Authenticator', 'ContentUsage', 'Session', 'TrainingModule', 'TrainingSession', 'User', 'UserProgress', 'VerificationToken') OR tbl_name COLLATE NOCASE IN ('Account', 'Authenticator', 'ContentUsage', 'Session', 'TrainingModule', 'TrainingSession', 'User', 'UserProgress', 'VerificationToken'))
WHERE "names" IS NOT NULL;

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

SELECT json_extract('{}', 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || "names" || '; say it in the schema where that can be said, else take it out first and put it back afterwards')
FROM (WITH RECURSIVE "known"("thing", "word", "count") AS (VALUES ('User', 'CHECK', 3), ('User', 'DEFAULT', 5), ('Account', 'REFERENCES', 1), ('Account', 'DEFAULT', 2), ('Session', 'REFERENCES', 1), ('Session', 'DEFAULT', 2), ('Authenticator', 'REFERENCES', 1), ('TrainingModule', 'CHECK', 3), ('TrainingModule', 'DEFAULT', 3), ('TrainingSession', 'CHECK', 3), ('TrainingSession', 'REFERENCES', 2), ('TrainingSession', 'DEFAULT', 2), ('TrainingSession_unfinished_idx', 'WHERE', 1), ('UserProgress', 'CHECK', 3), ('UserProgress', 'REFERENCES', 2), ('UserProgress', 'DEFAULT', 5), ('ContentUsage', 'CHECK', 2), ('ContentUsage', 'REFERENCES', 2), ('ContentUsage', 'DEFAULT', 1)),
    "read"("thing", "rest", "bare") AS (
        SELECT name, sql, ' ' FROM sqlite_master WHERE name COLLATE NOCASE IN ('User', 'User_email_key', 'Account', 'Account_userId_idx', 'Session', 'Session_sessionToken_key', 'Session_userId_idx', 'VerificationToken', 'Authenticator', 'Authenticator_credentialID_key', 'TrainingModule', 'TrainingModule_slug_key', 'TrainingSession', 'TrainingSession_userId_createdAt_idx', 'TrainingSession_unfinished_idx', 'TrainingSession_trainingModuleId_finishedAt_score_idx', 'UserProgress', 'UserProgress_userId_trainingModuleId_key', 'UserProgress_trainingModuleId_idx', 'ContentUsage', 'ContentUsage_userId_contentType_usedAt_idx', 'ContentUsage_trainingSessionId_contentType_contentId_idx', 'ContentUsage_usedAt_idx') AND type IN ('table', 'index')
        UNION ALL
        SELECT "thing", substr("rest", p.value + s.value + instr(substr("rest", p.value + s.value) || e.value, e.value) + length(e.value) - 1),
            "bare" || substr("rest", 1, p.value - 1) || iif(s.value = 2, ' ', ' ? ')
        FROM "read", json_each(json_array(min(instr("rest" || '"', '"'), instr("rest" || '''', ''''), instr("rest" || '`', '`'),
                instr("rest" || '[', '['), instr("rest" || '--', '--'), instr("rest" || '/*', '/*')))) AS p,
            json_each(json_array(iif(substr("rest", p.value, 1) IN ('-', '/'), 2, 1))) AS s,
            json_each(json_array(CASE substr("rest", p.value, 1) WHEN '[' THEN ']' WHEN '-' THEN char(10) WHEN '/' THEN '*/' WHEN '' THEN ' ' ELSE substr("rest", p.value, 1) END)) AS e
        WHERE "rest" <> ''),
    "spaced"("thing", "words") AS (SELECT "thing", replace(replace(replace(upper(replace(replace(replace(replace(replace(replace("bare",
        char(9), ' '), char(10), ' '), char(13), ' '), '(', ' ( '), ')', ' ) '), ',', ' , ')), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), '')
        FROM "read" WHERE "rest" = ''),
    "found"("thing", "what") AS (
        SELECT "thing", w.column1 FROM "spaced", (VALUES ('COLLATE'), ('CHECK'), ('ON CONFLICT'), ('DEFERRABLE'), ('AUTOINCREMENT'), ('REFERENCES'), ('DEFAULT'), ('WHERE')) AS w
        WHERE (length("words") - length(replace("words", ' ' || w.column1 || ' ', ''))) / (length(w.column1) + 2)
            > coalesce((SELECT "count" FROM "known" AS k WHERE k."thing" = "spaced"."thing" COLLATE NOCASE AND "word" = w.column1), 0)
        UNION ALL SELECT name, 'WITHOUT ROWID' FROM pragma_table_list WHERE schema = 'main' AND wr AND name COLLATE NOCASE IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage')
        UNION ALL SELECT name, 'STRICT' FROM pragma_table_list WHERE schema = 'main' AND strict AND name COLLATE NOCASE IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage')
        UNION ALL SELECT m.name, 'GENERATED ' || x.name FROM sqlite_master AS m, pragma_table_xinfo(m.name) AS x WHERE x.hidden IN (2, 3) AND m.type = 'table' AND m.name COLLATE NOCASE IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage')
        UNION ALL SELECT m.name, 'PRIMARY KEY ' || x.name || ' DESC' FROM sqlite_master AS m, pragma_index_list(m.name) AS l, pragma_index_xinfo(l.name) AS x WHERE l.origin = 'pk' AND x.key AND x."desc" AND m.type = 'table' AND m.name COLLATE NOCASE IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage'))
    SELECT group_concat("what", ', ') AS "names" FROM (SELECT "thing" || ' (' || group_concat("what", ', ') || ')' AS "what" FROM "found" GROUP BY "thing" ORDER BY "thing"))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: User: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=user)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Account: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=account,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=account)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Session: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=session,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=session)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: VerificationToken: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=verificationtoken,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=verificationtoken)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: Authenticator: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=authenticator,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=authenticator)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: TrainingModule: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=trainingmodule,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=trainingmodule)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: TrainingSession: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=trainingsession,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=trainingsession)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: UserProgress: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=userprogress,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=userprogress)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: ContentUsage: a full-text search that the schema does not know reads it: ' || "names" || '; drop it first, and make it again afterwards')
FROM (SELECT group_concat(name, ', ') AS "names" FROM sqlite_master
    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND (instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=contentusage,') > 0 OR instr(replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '"', ''), '`', ''), '[', ''), ']', ''), 'content=contentusage)') > 0))
WHERE "names" IS NOT NULL;

SELECT json_extract('{}', 'isotype: the schema does not know these, and the tables that they are on go with this undo: ' || "names" || '; drop them first, and make them again afterwards')
FROM (SELECT group_concat(sql, '; ') AS "names" FROM sqlite_master
    WHERE type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ('User_email_key', 'Account_userId_idx', 'Session_sessionToken_key', 'Session_userId_idx', 'Authenticator_credentialID_key', 'TrainingModule_slug_key', 'TrainingSession_userId_createdAt_idx', 'TrainingSession_unfinished_idx', 'TrainingSession_trainingModuleId_finishedAt_score_idx', 'UserProgress_userId_trainingModuleId_key', 'UserProgress_trainingModuleId_idx', 'ContentUsage_userId_contentType_usedAt_idx', 'ContentUsage_trainingSessionId_contentType_contentId_idx', 'ContentUsage_usedAt_idx') AND tbl_name COLLATE NOCASE IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage')
    OR type = 'trigger' AND tbl_name COLLATE NOCASE IN ('User', 'Account', 'Session', 'VerificationToken', 'Authenticator', 'TrainingModule', 'TrainingSession', 'UserProgress', 'ContentUsage'))
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
SELECT json_extract('{}', 'isotype: a view of others uses what goes (User, Account, Session, VerificationToken, Authenticator, TrainingModule, TrainingSession, UserProgress, ContentUsage): ' || "names" || '; change or drop it first') FROM (SELECT group_concat(m.name, ', ') AS "names" FROM pragma_table_list AS l JOIN sqlite_master AS m ON m.type = 'view' AND m.name = l.name
    WHERE l.schema = 'main' AND l.ncol = 0 AND (' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]user[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]account[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]session[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]verificationtoken[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]authenticator[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]trainingmodule[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]trainingsession[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]userprogress[^a-z0-9_$]*' OR ' ' || lower(m.sql) || ' ' GLOB '*[^a-z0-9_$]contentusage[^a-z0-9_$]*'))
WHERE "names" IS NOT NULL;

CREATE TABLE "_isotype_probe" ("a");

ALTER TABLE "_isotype_probe" RENAME COLUMN "a" TO "b";

DROP TABLE "_isotype_probe";
