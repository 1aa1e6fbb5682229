-- 20260101000000_offline_five_tables for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Undoes:  renames the table OrderItem to OrderLine.
--          renames the column OrderLine.count to quantity.
--          Product.stock is NOT NULL.
--          Customer.name is NOT NULL.
--          changes the type of Product.price: INTEGER becomes DECIMAL(10,2).
--          changes the type of Order.total: INTEGER becomes DECIMAL(12,2).
--          renames OrderItem_pkey to OrderLine_pkey.
--          renames OrderItem_productId_fkey to OrderLine_productId_fkey.
--          renames OrderItem_orderId_fkey to OrderLine_orderId_fkey.
--          keeps the column Customer.fax as _isotype_20260101000000_fax.
--          builds the index open_orders on Order.
--          adds the check Product_stock_check.
--          adds the column Product.stock.
--          refers from Address to Customer.
--          brings back what an undo of this migration kept, if one did.
--          makes the table Address.
--          makes the enum OrderState anew.
--          renames the value SENT of OrderState to SHIPPED.
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE "state"::text IN ('PACKED');
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE "state"::text IN ('PACKED') ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.state: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Order.state=SQL''';
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF to_regnamespace('"_isotype_20260101000000_undone"') IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: what is dropped is kept in a schema of its own, which needs the right to make one: ' || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
    END IF;
END
$isotype$;

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Customer"') AND attname = '_isotype_20260101000000_fax' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Customer.fax: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_total"(value DECIMAL(12,2)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::DECIMAL(12,2)) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Order" WHERE pg_temp."isotype_total"("total");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Order" WHERE pg_temp."isotype_total"("total") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Order.total: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Order.total=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_total"(DECIMAL(12,2));

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_price"(value DECIMAL(10,2)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::DECIMAL(10,2)) IS DISTINCT FROM value);
EXCEPTION WHEN others THEN
    RETURN true;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM "Product" WHERE pg_temp."isotype_price"("price");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Product" WHERE pg_temp."isotype_price"("price") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Product.price: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Product.price=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_price"(DECIMAL(10,2));

DO $isotype$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Customer"') AND attname = '_isotype_20260101000000_name__filled' AND NOT attisdropped) THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Customer.name: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data';
    END IF;
END
$isotype$;

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-table
ALTER TABLE "OrderLine" RENAME TO "OrderItem";

-- Asked for by the schema; the header says whom it breaks.
-- squawk-ignore renaming-column
ALTER TABLE "OrderItem" RENAME COLUMN "quantity" TO "count";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Product" ALTER COLUMN "stock" DROP NOT NULL;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Customer" ALTER COLUMN "name" DROP NOT NULL;

-- Rows that got a value in place of NULL, and still hold it, are NULL again.
DO $isotype$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass('"Customer"') AND attname = '_isotype_20260101000000_name__filled' AND NOT attisdropped) THEN
        UPDATE "Customer" SET "name" = NULL WHERE "_isotype_20260101000000_name__filled" IS NOT NULL AND "name"::text = "_isotype_20260101000000_name__filled"::text;
        ALTER TABLE "Customer" DROP COLUMN "_isotype_20260101000000_name__filled";
    END IF;
END
$isotype$;

-- Views that show a column whose type changes are taken down and put up again.
DO $isotype$
DECLARE
    it record;
    words text;
    again text[] := '{}';
    gone text[] := '{}';
BEGIN
    FOR it IN
        WITH RECURSIVE shown AS (
            SELECT r.ev_class AS view, 1 AS depth
            FROM (VALUES ('"Product"', 'price')) AS changed(place, field)
            JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> a.attrelid
            UNION
            SELECT r.ev_class, shown.depth + 1
            FROM shown
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = shown.view
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> shown.view
        )
        SELECT c.oid, c.relacl, format('%I.%I', n.nspname, c.relname) AS name,
            CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind,
            pg_get_viewdef(c.oid) AS words, pg_get_userbyid(c.relowner) AS owner,
            coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') AS options,
            obj_description(c.oid, 'pg_class') AS remark
        FROM (SELECT view, max(depth) AS depth FROM shown GROUP BY view) AS deepest
        JOIN pg_class c ON c.oid = deepest.view JOIN pg_namespace n ON n.oid = c.relnamespace
        ORDER BY deepest.depth
    LOOP
        IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
            SELECT v.first INTO words FROM "_isotype_20260101000000__views" AS v WHERE v.step = '"Product".price' AND v.name = it.name AND v.last = it.words;
            it.words := coalesce(words, it.words);
        END IF;
        again := again || format('CREATE %s %s%s AS %s', it.kind, it.name, it.options, it.words);
        again := again || format('ALTER %s %s OWNER TO %I', it.kind, it.name, it.owner);
        again := again || ARRAY(
            SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, it.name,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM aclexplode(it.relacl) AS g);
        IF it.remark IS NOT NULL THEN
            again := again || format('COMMENT ON %s %s IS %L', it.kind, it.name, it.remark);
        END IF;
        again := again || ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = it.oid);
        again := again || ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = it.oid AND NOT tgisinternal);
        gone := format('DROP %s %s', it.kind, it.name) || gone;
    END LOOP;
    FOREACH words IN ARRAY gone LOOP
        EXECUTE words;
    END LOOP;
    PERFORM set_config('isotype.views', to_json(again)::text, true);
    PERFORM set_config('isotype.replicated', to_json(ARRAY(
        SELECT json_build_array(i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Product"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- The rewrite and its lock are told in the header.
-- The schema says Int.
-- squawk-ignore changing-column-type, prefer-bigint-over-int
ALTER TABLE "Product" ALTER COLUMN "price" TYPE INTEGER USING ("price")::INTEGER;

DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
        EXECUTE it.words;
    END LOOP;
    IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
        DELETE FROM "_isotype_20260101000000__views" WHERE step = '"Product".price';
        IF NOT EXISTS (SELECT FROM "_isotype_20260101000000__views") THEN
            DROP TABLE "_isotype_20260101000000__views";
        END IF;
    END IF;
    FOR it IN
        SELECT i.indrelid::regclass AS place, c.relname AS label
        FROM json_array_elements(current_setting('isotype.replicated')::json) AS r
        JOIN pg_index i ON i.indrelid = to_regclass(r->>0) JOIN pg_class c ON c.oid = i.indexrelid AND c.relname = r->>1
    LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', it.place, it.label);
    END LOOP;
END
$isotype$;

-- Views that show a column whose type changes are taken down and put up again.
DO $isotype$
DECLARE
    it record;
    words text;
    again text[] := '{}';
    gone text[] := '{}';
BEGIN
    FOR it IN
        WITH RECURSIVE shown AS (
            SELECT r.ev_class AS view, 1 AS depth
            FROM (VALUES ('"Order"', 'total')) AS changed(place, field)
            JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> a.attrelid
            UNION
            SELECT r.ev_class, shown.depth + 1
            FROM shown
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = shown.view
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> shown.view
        )
        SELECT c.oid, c.relacl, format('%I.%I', n.nspname, c.relname) AS name,
            CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind,
            pg_get_viewdef(c.oid) AS words, pg_get_userbyid(c.relowner) AS owner,
            coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') AS options,
            obj_description(c.oid, 'pg_class') AS remark
        FROM (SELECT view, max(depth) AS depth FROM shown GROUP BY view) AS deepest
        JOIN pg_class c ON c.oid = deepest.view JOIN pg_namespace n ON n.oid = c.relnamespace
        ORDER BY deepest.depth
    LOOP
        IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
            SELECT v.first INTO words FROM "_isotype_20260101000000__views" AS v WHERE v.step = '"Order".total' AND v.name = it.name AND v.last = it.words;
            it.words := coalesce(words, it.words);
        END IF;
        again := again || format('CREATE %s %s%s AS %s', it.kind, it.name, it.options, it.words);
        again := again || format('ALTER %s %s OWNER TO %I', it.kind, it.name, it.owner);
        again := again || ARRAY(
            SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, it.name,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM aclexplode(it.relacl) AS g);
        IF it.remark IS NOT NULL THEN
            again := again || format('COMMENT ON %s %s IS %L', it.kind, it.name, it.remark);
        END IF;
        again := again || ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = it.oid);
        again := again || ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = it.oid AND NOT tgisinternal);
        gone := format('DROP %s %s', it.kind, it.name) || gone;
    END LOOP;
    FOREACH words IN ARRAY gone LOOP
        EXECUTE words;
    END LOOP;
    PERFORM set_config('isotype.views', to_json(again)::text, true);
    PERFORM set_config('isotype.replicated', to_json(ARRAY(
        SELECT json_build_array(i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Order"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- The rewrite and its lock are told in the header.
-- The schema says Int.
-- squawk-ignore changing-column-type, prefer-bigint-over-int
ALTER TABLE "Order" ALTER COLUMN "total" TYPE INTEGER USING ("total")::INTEGER;

DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
        EXECUTE it.words;
    END LOOP;
    IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
        DELETE FROM "_isotype_20260101000000__views" WHERE step = '"Order".total';
        IF NOT EXISTS (SELECT FROM "_isotype_20260101000000__views") THEN
            DROP TABLE "_isotype_20260101000000__views";
        END IF;
    END IF;
    FOR it IN
        SELECT i.indrelid::regclass AS place, c.relname AS label
        FROM json_array_elements(current_setting('isotype.replicated')::json) AS r
        JOIN pg_index i ON i.indrelid = to_regclass(r->>0) JOIN pg_class c ON c.oid = i.indexrelid AND c.relname = r->>1
    LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', it.place, it.label);
    END LOOP;
END
$isotype$;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "OrderLine_pkey" RENAME TO "OrderItem_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "OrderItem" RENAME CONSTRAINT "OrderLine_productId_fkey" TO "OrderItem_productId_fkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "OrderItem" RENAME CONSTRAINT "OrderLine_orderId_fkey" TO "OrderItem_orderId_fkey";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Customer" RENAME COLUMN "_isotype_20260101000000_fax" TO "fax";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX "open_orders";

-- The schema no longer has it; the undo adds it again.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Product" DROP CONSTRAINT "Product_stock_check";

-- It is kept here for the way back, in place of being dropped.
-- squawk-ignore renaming-column
ALTER TABLE "Product" RENAME COLUMN "stock" TO "_isotype_20260101000000_undone_stock";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Address" DROP CONSTRAINT "Address_customerId_fkey";

-- What was made is kept, so that doing it again brings back its rows.
CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";

-- It goes out of the way with all it holds, or comes back.
-- squawk-ignore ban-set-schema
ALTER TABLE "Address" SET SCHEMA "_isotype_20260101000000_undone";

-- Views that show a column whose type changes are taken down and put up again.
DO $isotype$
DECLARE
    it record;
    words text;
    again text[] := '{}';
    gone text[] := '{}';
BEGIN
    FOR it IN
        WITH RECURSIVE shown AS (
            SELECT r.ev_class AS view, 1 AS depth
            FROM (VALUES ('"Order"', 'state')) AS changed(place, field)
            JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> a.attrelid
            UNION
            SELECT r.ev_class, shown.depth + 1
            FROM shown
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = shown.view
            JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.ev_class <> shown.view
        )
        SELECT c.oid, c.relacl, format('%I.%I', n.nspname, c.relname) AS name,
            CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind,
            pg_get_viewdef(c.oid) AS words, pg_get_userbyid(c.relowner) AS owner,
            coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') AS options,
            obj_description(c.oid, 'pg_class') AS remark
        FROM (SELECT view, max(depth) AS depth FROM shown GROUP BY view) AS deepest
        JOIN pg_class c ON c.oid = deepest.view JOIN pg_namespace n ON n.oid = c.relnamespace
        ORDER BY deepest.depth
    LOOP
        IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
            SELECT v.first INTO words FROM "_isotype_20260101000000__views" AS v WHERE v.step = '"Order".state' AND v.name = it.name AND v.last = it.words;
            it.words := coalesce(words, it.words);
        END IF;
        again := again || format('CREATE %s %s%s AS %s', it.kind, it.name, it.options, it.words);
        again := again || format('ALTER %s %s OWNER TO %I', it.kind, it.name, it.owner);
        again := again || ARRAY(
            SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, it.name,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM aclexplode(it.relacl) AS g);
        IF it.remark IS NOT NULL THEN
            again := again || format('COMMENT ON %s %s IS %L', it.kind, it.name, it.remark);
        END IF;
        again := again || ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = it.oid);
        again := again || ARRAY(SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = it.oid AND NOT tgisinternal);
        gone := format('DROP %s %s', it.kind, it.name) || gone;
    END LOOP;
    FOREACH words IN ARRAY gone LOOP
        EXECUTE words;
    END LOOP;
    PERFORM set_config('isotype.views', to_json(again)::text, true);
    PERFORM set_config('isotype.replicated', to_json(ARRAY(
        SELECT json_build_array(i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Order"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Order" ALTER COLUMN "state" DROP DEFAULT;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "OrderState" RENAME TO "_isotype_20260101000000__type_OrderState";

CREATE TYPE "OrderState" AS ENUM ('NEW', 'SHIPPED', 'DONE');

-- The rewrite and its lock are told in the header.
-- squawk-ignore changing-column-type
ALTER TABLE "Order" ALTER COLUMN "state" TYPE "OrderState" USING "state"::text::"OrderState";

ALTER TABLE "Order" ALTER COLUMN "state" SET DEFAULT 'NEW';

DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
        EXECUTE it.words;
    END LOOP;
    IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
        DELETE FROM "_isotype_20260101000000__views" WHERE step = '"Order".state';
        IF NOT EXISTS (SELECT FROM "_isotype_20260101000000__views") THEN
            DROP TABLE "_isotype_20260101000000__views";
        END IF;
    END IF;
    FOR it IN
        SELECT i.indrelid::regclass AS place, c.relname AS label
        FROM json_array_elements(current_setting('isotype.replicated')::json) AS r
        JOIN pg_index i ON i.indrelid = to_regclass(r->>0) JOIN pg_class c ON c.oid = i.indexrelid AND c.relname = r->>1
    LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', it.place, it.label);
    END LOOP;
END
$isotype$;

-- What is kept follows where its values fit: an undo to come finds them by their names.
DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN
        SELECT a.attrelid::regclass AS relation, a.attname AS name, form.oid AS form,
            CASE WHEN a.atttypid = form.oid THEN '' ELSE '[]' END AS brackets,
            pg_get_expr(d.adbin, d.adrelid) AS standard
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
        JOIN pg_type form ON a.atttypid IN (form.oid, form.typarray)
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
        WHERE a.attinhcount = 0 AND NOT a.attisdropped
            AND (form.oid = '"_isotype_20260101000000__type_OrderState"'::regtype OR obj_description(form.oid, 'pg_type') = 'isotype: an old form of "OrderState"')
    LOOP
        BEGIN
            EXECUTE format('ALTER TABLE %1$s ALTER COLUMN %2$I DROP DEFAULT, ALTER COLUMN %2$I TYPE %3$s USING %2$I::text%4$s::%3$s',
                it.relation, it.name, '"OrderState"'::regtype || it.brackets, it.brackets)
                || CASE WHEN it.standard IS NULL THEN '' ELSE format(', ALTER COLUMN %I SET DEFAULT %s', it.name,
                    replace(it.standard, '::' || it.form::regtype, '::' || '"OrderState"'::regtype)) END;
        EXCEPTION WHEN invalid_text_representation OR datatype_mismatch OR undefined_function OR feature_not_supported
            OR insufficient_privilege THEN
            NULL;
        END;
    END LOOP;
END
$isotype$;

-- The old form goes, unless a kept column still has it.
DO $isotype$
DECLARE
    form oid := '"_isotype_20260101000000__type_OrderState"'::regtype;
BEGIN
    DROP TYPE "_isotype_20260101000000__type_OrderState";
    EXCEPTION WHEN dependent_objects_still_exist THEN
        CREATE SCHEMA IF NOT EXISTS "_isotype_20260101000000_undone";
        EXECUTE format('COMMENT ON TYPE %s IS %L', form::regtype, 'isotype: an old form of "OrderState"');
        EXECUTE format('ALTER TYPE %s RENAME TO %I', form::regtype, '_isotype_20260101000000__type_' || form);
        EXECUTE format('ALTER TYPE %s SET SCHEMA "_isotype_20260101000000_undone"', form::regtype);
END
$isotype$;

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TYPE "OrderState" RENAME VALUE 'SHIPPED' TO 'SENT';
