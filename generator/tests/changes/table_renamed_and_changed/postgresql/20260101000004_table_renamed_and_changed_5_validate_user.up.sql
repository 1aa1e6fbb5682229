-- 20260101000004_table_renamed_and_changed_5_validate_user for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    5 of 18 of 20260101000000_table_renamed_and_changed; after
--          20260101000003_table_renamed_and_changed_4_index_note_user_id_idx; before
--          20260101000005_table_renamed_and_changed_6_validate_user.
--
-- What:    proves that the second column of User.age holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

ALTER TABLE "User" VALIDATE CONSTRAINT "_isotype_20260101000000__age_required";
