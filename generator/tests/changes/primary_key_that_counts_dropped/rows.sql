INSERT INTO "Profile" ("userId", "bio") VALUES (30, 'first'), (10, 'second');
