INSERT INTO "User" ("name", "age") VALUES ('Ada', 36), ('Bob', 40);
INSERT INTO "Post" VALUES (1, 1), (2, 2);
CREATE TABLE "others" ("at" TEXT, "what" TEXT);
CREATE VIEW "old_people" AS SELECT "id", "name" FROM "User" WHERE "age" > 38;
CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO "others" VALUES ('now', old."name" || '>' || new."name"); RETURN new; END $$;
CREATE TRIGGER "watch" AFTER UPDATE OF "name" ON "User" FOR EACH ROW EXECUTE FUNCTION watch();
CREATE INDEX "theirs" ON "User"(lower("name"));
