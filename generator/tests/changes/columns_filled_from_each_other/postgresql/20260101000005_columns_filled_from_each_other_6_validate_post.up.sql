-- 20260101000005_columns_filled_from_each_other_6_validate_post for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    6 of 7 of 20260101000000_columns_filled_from_each_other; after
--          20260101000004_columns_filled_from_each_other_5_validate_post; before
--          20260101000006_columns_filled_from_each_other_7_contract_post.
--
-- What:    proves that Post.slug holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Post" SET "slug" = filled.value, "_isotype_20260101000000_slug__filled" = filled.value
FROM (SELECT ctid AS place, (lower("title") || '-' || "id")::TEXT AS value FROM "Post" WHERE "slug" IS NULL OFFSET 0) AS filled
WHERE "Post".ctid = filled.place AND "Post"."slug" IS NULL;

ALTER TABLE "Post" VALIDATE CONSTRAINT "_isotype_20260101000000__slug_required";
