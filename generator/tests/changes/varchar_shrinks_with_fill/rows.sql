INSERT INTO "User" VALUES (1, '0123456789'), (2, '0123456789ab'), (3, 'Charles Babbage');
