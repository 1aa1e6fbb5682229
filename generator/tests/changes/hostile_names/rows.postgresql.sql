INSERT INTO """Us'er$$" VALUES (1, '5', 'gone', 'o''dd \ $$; --');
