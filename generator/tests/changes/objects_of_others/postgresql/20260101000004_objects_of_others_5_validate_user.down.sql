-- 20260101000004_objects_of_others_5_validate_user for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    5 of 7 of 20260101000000_objects_of_others; after 20260101000003_objects_of_others_4_validate_user;
--          before 20260101000005_objects_of_others_6_contract_user.
-- What:    nothing is left to undo here.

