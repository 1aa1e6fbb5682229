UPDATE "User" SET "name" = 'Ada L.' WHERE "id" = 1;
