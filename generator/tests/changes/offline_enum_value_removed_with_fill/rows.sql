INSERT INTO "Order" VALUES (1, 'OPEN'), (2, 'LOST'), (3, 'LOST'), (4, 'DONE');
