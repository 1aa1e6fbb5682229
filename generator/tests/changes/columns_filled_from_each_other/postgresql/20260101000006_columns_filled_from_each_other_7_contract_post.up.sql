-- 20260101000006_columns_filled_from_each_other_7_contract_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    7 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000005_columns_filled_from_each_other_6_validate_post.
--
-- What:    Post.title is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.
--
-- What:    Post.slug is NOT NULL.
-- Cost:    locks the table for a moment; rows are neither read nor rewritten.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Post" ALTER COLUMN "title" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__title_required";

-- The check before was proven: no scan.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Post" ALTER COLUMN "slug" SET NOT NULL;

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Post" DROP CONSTRAINT "_isotype_20260101000000__slug_required";
