-- 20260101000000_relations for PostgreSQL, the undo, made by isotype from relations.prisma.
--
-- What:    drops 11 tables, 4 indexes and 12 foreign keys.
-- Why:     the undo of the first migration.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_related" DROP CONSTRAINT "_related_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_related" DROP CONSTRAINT "_related_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_likes" DROP CONSTRAINT "_likes_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_likes" DROP CONSTRAINT "_likes_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_B_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "_PostToTag" DROP CONSTRAINT "_PostToTag_A_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_required_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_tenant_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "order_lines" DROP CONSTRAINT "line_of_order";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Department" DROP CONSTRAINT "Department_headId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Employee" DROP CONSTRAINT "Employee_bossId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Employee" DROP CONSTRAINT "Employee_departmentId_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_related" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_likes" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "_PostToTag" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "user" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Tag" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Post" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Mixed" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "order_lines" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "orders" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Department" SET SCHEMA "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Employee" SET SCHEMA "_isotype_20260101000000_undone";
