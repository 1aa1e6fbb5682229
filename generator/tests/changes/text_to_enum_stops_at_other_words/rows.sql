INSERT INTO "Order" VALUES (1, 'open'), (2, 'DONE'), (3, 'lost'), (4, 'lost'), (5, 'done');
