INSERT INTO "Order" VALUES (1, 'LOW'), (2, 'MIDDLE'), (3, 'HIGH');
