INSERT INTO "Member" VALUES ('a', 1);
