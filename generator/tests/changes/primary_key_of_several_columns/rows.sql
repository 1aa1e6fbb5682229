INSERT INTO "Member" ("tenant", "number") VALUES ('a', 1), ('a', 2), ('b', 1);
