UPDATE "User" SET "name" = NULL;
