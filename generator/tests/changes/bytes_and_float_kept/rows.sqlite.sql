INSERT INTO "Blob" VALUES (1, X'00ff27', 0.1, 'a'), (2, X'', -1e300, 'b');
