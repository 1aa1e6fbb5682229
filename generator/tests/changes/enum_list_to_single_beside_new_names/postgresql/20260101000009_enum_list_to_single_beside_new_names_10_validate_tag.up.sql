-- 20260101000009_enum_list_to_single_beside_new_names_10_validate_tag for PostgreSQL, made by isotype from schema.prisma.
--
-- Part:    10 of 11 of 20260101000000_enum_list_to_single_beside_new_names; after
--          20260101000008_enum_list_to_single_beside_new_names_9_guard_tag; before
--          20260101000010_enum_list_to_single_beside_new_names_11_contract_tag.
--
-- What:    proves that Tag.main holds no NULL.
-- Cost:    reads the table beside running writers (ShareUpdateExclusive).

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

-- Rows that came between the batches and the check.
UPDATE "Tag" SET "main" = filled.value, "_isotype_20260101000000_main__filled" = filled.value
FROM (SELECT ctid AS place, ('open')::"Color" AS value FROM "Tag" WHERE "main" IS NULL OFFSET 0) AS filled
WHERE "Tag".ctid = filled.place AND "Tag"."main" IS NULL;

ALTER TABLE "Tag" VALIDATE CONSTRAINT "_isotype_20260101000000__main_required";
