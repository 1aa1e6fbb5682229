UPDATE "Order" SET "level" = 'HIGH' WHERE "id" = 2;
