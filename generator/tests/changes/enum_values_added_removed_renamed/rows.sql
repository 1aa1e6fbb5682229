INSERT INTO "Order" VALUES (1, 'OPEN', NULL), (2, 'LOST', 'SENT'), (3, 'SENT', 'LOST'), (4, 'DONE', 'DONE');
