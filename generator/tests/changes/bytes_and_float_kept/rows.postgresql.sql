INSERT INTO "Blob" VALUES (1, '\x00ff27', 0.1, 'a'), (2, '', -1e300, 'b');
