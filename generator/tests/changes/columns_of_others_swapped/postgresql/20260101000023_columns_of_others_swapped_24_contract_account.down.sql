-- 20260101000023_columns_of_others_swapped_24_contract_account for PostgreSQL, the undo, made by isotype from schema.prisma.
--
-- Part:    24 of 24 of 20260101000000_columns_of_others_swapped; after
--          20260101000022_columns_of_others_swapped_23_validate_entry.
-- Undoes:  puts the second columns in place of the first ones: Account: id (INTEGER becomes BIGINT), balance
--          (INTEGER becomes BIGINT), ref (INTEGER becomes BIGINT), parentId (INTEGER becomes BIGINT); Entry:
--          account (INTEGER becomes BIGINT), value (DOUBLE PRECISION becomes DECIMAL(65,30)).
-- Keeps:   what is taken away here is kept under names that begin with `_isotype`, and the next up brings it back;
--          what the up kept comes back now. `isotype migrate purge` ends the keeping.

-- Waits two seconds for a lock, no longer: whoever comes after waits behind it.
SET LOCAL lock_timeout = '2s';

SET LOCAL statement_timeout = 0;

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_id"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Account" WHERE pg_temp."isotype_id"("id");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Account" WHERE pg_temp."isotype_id"("id") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account.id: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Account.id=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_id"(BIGINT);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_balance"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Account" WHERE pg_temp."isotype_balance"("balance");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Account" WHERE pg_temp."isotype_balance"("balance") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account.balance: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Account.balance=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_balance"(BIGINT);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_ref"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Account" WHERE pg_temp."isotype_ref"("ref");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Account" WHERE pg_temp."isotype_ref"("ref") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account.ref: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Account.ref=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_ref"(BIGINT);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_parentId"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Account" WHERE pg_temp."isotype_parentId"("parentId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "id"::text AS row FROM "Account" WHERE pg_temp."isotype_parentId"("parentId") ORDER BY "id" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account.parentId: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' (id ' || named || '); give them another value with --fill-down ''Account.parentId=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_parentId"(BIGINT);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_account"(value BIGINT) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::INTEGER))::BIGINT) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Entry" WHERE pg_temp."isotype_account"("account");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT (ROW("account", "number"))::text AS row FROM "Entry" WHERE pg_temp."isotype_account"("account") ORDER BY ROW("account", "number") LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Entry.account: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' ((account, number) ' || named || '); give them another value with --fill-down ''Entry.account=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_account"(BIGINT);

SET LOCAL timezone = 'UTC';

-- Whether a value has no place in the other type, or would not come back equal.
CREATE OR REPLACE FUNCTION pg_temp."isotype_value"(value DECIMAL(65,30)) RETURNS boolean LANGUAGE plpgsql AS $isotype$
BEGIN
    RETURN value IS NOT NULL AND (((((value)::DOUBLE PRECISION))::DECIMAL(65,30)) IS DISTINCT FROM value);
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
    SELECT count(*) INTO found FROM "Entry" WHERE pg_temp."isotype_value"("value");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT (ROW("account", "number"))::text AS row FROM "Entry" WHERE pg_temp."isotype_value"("value") ORDER BY ROW("account", "number") LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Entry.value: ' || found || CASE found WHEN 1 THEN ' row has a value that the new type cannot give back' ELSE ' rows have values that the new type cannot give back' END || ' ((account, number) ' || named || '); give them another value with --fill-down ''Entry.value=SQL''';
    END IF;
END
$isotype$;

-- It was made in this file.
-- squawk-ignore ban-drop-function
DROP FUNCTION pg_temp."isotype_value"(DECIMAL(65,30));

-- What is made anew must hold nothing that no schema can say.
DO $isotype$
DECLARE
    isotype_named text;
BEGIN
    SELECT string_agg(format('%s (%s)', asked.label, found.words), '; ' ORDER BY asked.label) INTO isotype_named
    FROM (VALUES ('"Account"', 'index', 'Account_ref_key'), ('"Account"', 'index', 'Account_owner_balance_idx'), ('"Account"', 'index', 'rich'), ('"Account"', 'constraint', 'Account_balance_check'), ('"Account"', 'constraint', 'in_bounds'), ('"Account"', 'constraint', 'Account_pkey'), ('"Account"', 'constraint', 'Account_parentId_fkey'), ('"Entry"', 'constraint', 'Entry_pkey'), ('"Entry"', 'constraint', 'Entry_account_fkey')) AS asked(place, what, label), LATERAL (
        SELECT concat_ws(', ', CASE WHEN to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'NULLS NOT DISTINCT' END,
            CASE WHEN am.amname = 'btree' AND EXISTS (SELECT FROM unnest(i.indoption::int2[]) AS o WHERE o IN (1, 2)) THEN 'NULLS FIRST or LAST' END,
            CASE WHEN k.condeferrable THEN 'DEFERRABLE' END,
            (SELECT 'COLLATE ' || string_agg(u.c::regcollation::text, ', ') FROM unnest(i.indcollation::oid[], i.indkey::int2[]) AS u(c, number)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number AND u.number <> 0 WHERE u.c <> 0 AND u.c <> a.attcollation))
        FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am am ON am.oid = x.relam LEFT JOIN pg_constraint k ON k.conindid = x.oid AND k.contype IN ('p', 'u', 'x')
        WHERE asked.what = 'index' AND i.indrelid = to_regclass(asked.place) AND x.relname = asked.label
        UNION ALL SELECT concat_ws(', ', CASE WHEN k.condeferrable THEN 'DEFERRABLE' END, CASE WHEN k.condeferred THEN 'INITIALLY DEFERRED' END,
            CASE WHEN k.confmatchtype = 'f' THEN 'MATCH FULL' END, CASE WHEN k.contype = 'c' AND k.connoinherit THEN 'NO INHERIT' END)
        FROM pg_constraint k WHERE asked.what = 'constraint' AND k.conrelid = to_regclass(asked.place) AND k.conname = asked.label
        UNION ALL SELECT 'COLLATE ' || a.attcollation::regcollation
        FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
        WHERE asked.what = 'column' AND a.attrelid = to_regclass(asked.place) AND a.attname = asked.label AND a.attcollation <> t.typcollation
    ) AS found(words)
    WHERE found.words <> '';
    IF isotype_named IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: the schema does not know what these hold, and making them anew would lose it: ' || isotype_named || '; say it in the schema where that can be said, else take it out first and put it back afterwards';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("id")::text) AS shown FROM (SELECT ("id")::INTEGER AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Account_pkey, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(("ref")::text) AS shown FROM (SELECT ("ref")::INTEGER AS "ref", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE "ref" IS NOT NULL GROUP BY "ref" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Account_ref_key, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT ("balance")::INTEGER AS "balance", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE NOT ("balance" >= -5);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ("balance")::INTEGER AS "balance", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE NOT ("balance" >= -5) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check Account_balance_check comes back with this undo; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT ("balance")::INTEGER AS "balance", ("ref")::INTEGER AS "ref", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE NOT ("balance" < "ref" * 100000);
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ("balance")::INTEGER AS "balance", ("ref")::INTEGER AS "ref", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS rows WHERE NOT ("balance" < "ref" * 100000) ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account: ' || found || CASE found WHEN 1 THEN ' row breaks' ELSE ' rows break' END || ' (id ' || named || '): the check in_bounds comes back with this undo; change them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT ("parentId")::INTEGER AS "parentId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS child WHERE child."parentId" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT ("id")::INTEGER AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS parent WHERE parent."id" = child."parentId");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ("parentId")::INTEGER AS "parentId", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS child WHERE child."parentId" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT ("id")::INTEGER AS "id", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS parent WHERE parent."id" = child."parentId") ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Account: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' (id ' || named || '), which the foreign key Account_parentId_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
    FROM (SELECT min(ROW("account", "number")::text) AS shown FROM (SELECT ("account")::INTEGER AS "account", "number" AS "number", (ROW("account", "number"))::text AS "isotype told", ROW("account", "number") AS "isotype order" FROM "Entry") AS rows WHERE "account" IS NOT NULL AND "number" IS NOT NULL GROUP BY "account", "number" HAVING count(*) > 1) AS equal;
    IF found > 0 THEN
        RAISE EXCEPTION USING MESSAGE = 'isotype: Entry: ' || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || '), which Entry_pkey, which comes back with this undo, forbids; make them differ first';
    END IF;
END
$isotype$;

DO $isotype$
#variable_conflict use_column
DECLARE
    found bigint;
    named text;
BEGIN
    SELECT count(*) INTO found FROM (SELECT ("account")::INTEGER AS "account", (ROW("account", "number"))::text AS "isotype told", ROW("account", "number") AS "isotype order" FROM "Entry") AS child WHERE child."account" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT ("ref")::INTEGER AS "ref", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS parent WHERE parent."ref" = child."account");
    IF found > 0 THEN
        SELECT string_agg(row, ', ') INTO named FROM (SELECT "isotype told" AS row FROM (SELECT ("account")::INTEGER AS "account", (ROW("account", "number"))::text AS "isotype told", ROW("account", "number") AS "isotype order" FROM "Entry") AS child WHERE child."account" IS NOT NULL AND NOT EXISTS (SELECT FROM (SELECT ("ref")::INTEGER AS "ref", "id"::text AS "isotype told", "id" AS "isotype order" FROM "Account") AS parent WHERE parent."ref" = child."account") ORDER BY "isotype order" LIMIT 3) AS told;
        RAISE EXCEPTION USING MESSAGE = 'isotype: Entry: ' || found || CASE found WHEN 1 THEN ' row refers to nothing' ELSE ' rows refer to nothing' END || ' ((account, number) ' || named || '), which the foreign key Entry_account_fkey forbids; change or delete them first';
    END IF;
END
$isotype$;

LOCK TABLE "Account", "Entry" IN SHARE ROW EXCLUSIVE MODE;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Account" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_id" INTEGER;

UPDATE "Account" SET "_isotype_20260101000000_id" = ("id")::INTEGER WHERE "id" IS DISTINCT FROM ("_isotype_20260101000000_id")::BIGINT;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Account" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_balance" INTEGER;

UPDATE "Account" SET "_isotype_20260101000000_balance" = ("balance")::INTEGER WHERE "balance" IS DISTINCT FROM ("_isotype_20260101000000_balance")::BIGINT;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Account" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_ref" INTEGER;

UPDATE "Account" SET "_isotype_20260101000000_ref" = ("ref")::INTEGER WHERE "ref" IS DISTINCT FROM ("_isotype_20260101000000_ref")::BIGINT;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Account" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_parentId" INTEGER;

UPDATE "Account" SET "_isotype_20260101000000_parentId" = ("parentId")::INTEGER WHERE "parentId" IS DISTINCT FROM ("_isotype_20260101000000_parentId")::BIGINT;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
-- The schema says Int.
-- squawk-ignore prefer-bigint-over-int
ALTER TABLE "Entry" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_account" INTEGER;

UPDATE "Entry" SET "_isotype_20260101000000_account" = ("account")::INTEGER WHERE "account" IS DISTINCT FROM ("_isotype_20260101000000_account")::BIGINT;

-- It is there unless `isotype migrate purge` dropped it; every value is converted back then.
ALTER TABLE "Entry" ADD COLUMN IF NOT EXISTS "_isotype_20260101000000_value" DOUBLE PRECISION;

UPDATE "Entry" SET "_isotype_20260101000000_value" = ("value")::DOUBLE PRECISION WHERE "value" IS DISTINCT FROM ("_isotype_20260101000000_value")::DECIMAL(65,30);

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
            FROM (VALUES ('"Account"', 'id'), ('"Account"', 'balance'), ('"Account"', 'ref'), ('"Account"', 'parentId'), ('"Entry"', 'account'), ('"Entry"', 'value')) AS changed(place, field)
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
            SELECT v.first INTO words FROM "_isotype_20260101000000__views" AS v WHERE v.step = '"Account".id' AND v.name = it.name AND v.last = it.words;
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
        WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES ('"Account"'), ('"Entry"')) AS changed(place))))::text, true);
    FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
    END LOOP;
END
$isotype$;

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "Account_parentId_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Entry" DROP CONSTRAINT "Entry_account_fkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Account" DROP CONSTRAINT "Account_pkey";

-- It is gone from the schema, or is made anew.
-- squawk-ignore ban-drop-constraint
ALTER TABLE "Entry" DROP CONSTRAINT "Entry_pkey";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Account" RENAME CONSTRAINT "Account_balance_check" TO "_isotype_20260101000000__Account_balance_check";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER TABLE "Account" RENAME CONSTRAINT "in_bounds" TO "_isotype_20260101000000__in_bounds";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Account_ref_key" RENAME TO "_isotype_20260101000000__Account_ref_key";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "Account_owner_balance_idx" RENAME TO "_isotype_20260101000000__Account_owner_balance_idx";

-- It follows what the schema calls it.
-- squawk-ignore renaming-object
ALTER INDEX "rich" RENAME TO "_isotype_20260101000000__rich";

-- Indexes, checks, triggers and statistics of others move to the column that takes the place.
DO $isotype$
DECLARE
    it record;
    named record;
    words text;
    again text[] := '{}';
    gone text[] := '{}';
BEGIN
    FOR it IN
        SELECT DISTINCT d.classid, d.objid, a.attrelid::regclass AS place
        FROM (VALUES ('"Account"', 'id'), ('"Account"', 'balance'), ('"Account"', 'ref'), ('"Account"', 'parentId'), ('"Entry"', 'account'), ('"Entry"', 'value')) AS changed(place, field)
        JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
        ORDER BY d.classid, d.objid
    LOOP
        SELECT NULL INTO named;
        IF it.classid = 'pg_class'::regclass THEN
            SELECT format('%I.%I', n.nspname, c.relname) AS label, pg_get_indexdef(c.oid) AS words, obj_description(c.oid, 'pg_class') AS remark INTO named
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = it.objid AND c.relkind = 'i' AND c.relname !~ '^_isotype';
            CONTINUE WHEN NOT FOUND;
            gone := gone || format('DROP INDEX %s', named.label);
            again := again || named.words;
            again := again || format('COMMENT ON INDEX %s IS %L', named.label, named.remark);
        ELSIF it.classid = 'pg_constraint'::regclass THEN
            SELECT quote_ident(k.conname) AS label, pg_get_constraintdef(k.oid) AS words, obj_description(k.oid, 'pg_constraint') AS remark INTO named
            FROM pg_constraint k WHERE k.oid = it.objid AND k.contype = 'c' AND k.conrelid = it.place AND k.conname !~ '^_isotype';
            CONTINUE WHEN NOT FOUND;
            gone := gone || format('ALTER TABLE %s DROP CONSTRAINT %s', it.place, named.label);
            again := again || format('ALTER TABLE %s ADD CONSTRAINT %s %s', it.place, named.label, named.words);
            again := again || format('COMMENT ON CONSTRAINT %s ON %s IS %L', named.label, it.place, named.remark);
        ELSIF it.classid = 'pg_statistic_ext'::regclass THEN
            SELECT format('%I.%I', n.nspname, s.stxname) AS label, pg_get_statisticsobjdef(s.oid) AS words, obj_description(s.oid, 'pg_statistic_ext') AS remark INTO named
            FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE s.oid = it.objid;
            gone := gone || format('DROP STATISTICS %s', named.label);
            again := again || named.words;
            again := again || format('COMMENT ON STATISTICS %s IS %L', named.label, named.remark);
        ELSIF it.classid = 'pg_trigger'::regclass THEN
            SELECT quote_ident(t.tgname) AS label, pg_get_triggerdef(t.oid) AS words, obj_description(t.oid, 'pg_trigger') AS remark,
                CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END AS state INTO named
            FROM pg_trigger t WHERE t.oid = it.objid AND NOT t.tgisinternal;
            CONTINUE WHEN NOT FOUND;
            gone := gone || format('DROP TRIGGER %s ON %s', named.label, it.place);
            again := again || named.words;
            again := again || format('ALTER TABLE %s %s TRIGGER %s', it.place, named.state, named.label);
            again := again || format('COMMENT ON TRIGGER %s ON %s IS %L', named.label, it.place, named.remark);
        END IF;
    END LOOP;
    FOREACH words IN ARRAY gone LOOP
        EXECUTE words;
    END LOOP;
    PERFORM set_config('isotype.others', to_json(again)::text, true);
END
$isotype$;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Account" ALTER COLUMN "id" DROP DEFAULT;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Account" ALTER COLUMN "id" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "id" TO "_isotype_20260101000000__id__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "_isotype_20260101000000_id" TO "id";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Account" ALTER COLUMN "id" SET NOT NULL;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__id_required" CHECK ("_isotype_20260101000000__id__new" IS NOT NULL) NOT VALID;

-- The sequence goes along.
DO $isotype$
DECLARE
    numbers text;
BEGIN
    numbers := pg_get_serial_sequence('"Account"', '_isotype_20260101000000__id__new');
    IF numbers IS NOT NULL THEN
        EXECUTE format('ALTER SEQUENCE %s AS integer OWNED BY %s.%s', numbers, '"Account"', '"id"');
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT nextval(%L::regclass)', '"Account"', '"id"', numbers);
    END IF;
END
$isotype$;

-- It is asked for, or gives way to another.
-- squawk-ignore ban-drop-default
ALTER TABLE "Account" ALTER COLUMN "balance" DROP DEFAULT;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Account" ALTER COLUMN "balance" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "balance" TO "_isotype_20260101000000__balance__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "_isotype_20260101000000_balance" TO "balance";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Account" ALTER COLUMN "balance" SET NOT NULL;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__balance_required" CHECK ("_isotype_20260101000000__balance__new" IS NOT NULL) NOT VALID;

ALTER TABLE "Account" ALTER COLUMN "balance" SET DEFAULT 0;

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Account" ALTER COLUMN "ref" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "ref" TO "_isotype_20260101000000__ref__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "_isotype_20260101000000_ref" TO "ref";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Account" ALTER COLUMN "ref" SET NOT NULL;

ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__ref_required" CHECK ("_isotype_20260101000000__ref__new" IS NOT NULL) NOT VALID;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "parentId" TO "_isotype_20260101000000__parentId__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Account" RENAME COLUMN "_isotype_20260101000000_parentId" TO "parentId";

-- NULL is allowed from here on.
-- squawk-ignore ban-drop-not-null
ALTER TABLE "Entry" ALTER COLUMN "account" DROP NOT NULL;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Entry" RENAME COLUMN "account" TO "_isotype_20260101000000__account__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Entry" RENAME COLUMN "_isotype_20260101000000_account" TO "account";

-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE "Entry" ALTER COLUMN "account" SET NOT NULL;

ALTER TABLE "Entry" ADD CONSTRAINT "_isotype_20260101000000__account_required" CHECK ("_isotype_20260101000000__account__new" IS NOT NULL) NOT VALID;

-- It stands beside the first one again.
-- squawk-ignore renaming-column
ALTER TABLE "Entry" RENAME COLUMN "value" TO "_isotype_20260101000000__value__new";

-- It was kept here and comes back.
-- squawk-ignore renaming-column
ALTER TABLE "Entry" RENAME COLUMN "_isotype_20260101000000_value" TO "value";

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "Account_ref_key" ON "Account"("ref");

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "Account_owner_balance_idx" ON "Account"("owner", "balance");

-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX "rich" ON "Account"("balance") WHERE (balance > 3);

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "Account" ADD CONSTRAINT "Account_pkey" PRIMARY KEY ("id");

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-serial-primary-key-field, constraint-missing-not-valid
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_pkey" PRIMARY KEY ("account", "number");

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Account" ADD CONSTRAINT "Account_balance_check" CHECK ("balance" >= -5);

-- The way back waits for the table, as the header tells.
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE "Account" ADD CONSTRAINT "in_bounds" CHECK ("balance" < "ref" * 100000);

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Account" ADD CONSTRAINT "Account_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Account" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_account_fkey" FOREIGN KEY ("account") REFERENCES "Account" ("ref") ON DELETE CASCADE ON UPDATE CASCADE;

-- The part before built this index, and its own undo drops it.
-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000__Account_pkey_key" ON "Account"("_isotype_20260101000000__id__new");

-- The part before built this index, and its own undo drops it.
-- The way back waits for the table, as the header tells.
-- squawk-ignore require-concurrent-index-creation
CREATE UNIQUE INDEX "_isotype_20260101000000__Entry_pkey_key" ON "Entry"("_isotype_20260101000000__account__new", "number");

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Account" ADD CONSTRAINT "_isotype_20260101000000__Account_parentId_fkey" FOREIGN KEY ("_isotype_20260101000000__parentId__new") REFERENCES "Account" ("_isotype_20260101000000__id__new") ON DELETE SET NULL ON UPDATE CASCADE;

-- The way back waits for the table, as the header tells.
-- The way back waits for the table, as the header tells.
-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
ALTER TABLE "Entry" ADD CONSTRAINT "_isotype_20260101000000__Entry_account_fkey" FOREIGN KEY ("_isotype_20260101000000__account__new") REFERENCES "Account" ("_isotype_20260101000000__ref__new") ON DELETE CASCADE ON UPDATE CASCADE;

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Account"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__id__new" := (NEW."id")::BIGINT;
    NEW."_isotype_20260101000000__balance__new" := (NEW."balance")::BIGINT;
    NEW."_isotype_20260101000000__ref__new" := (NEW."ref")::BIGINT;
    NEW."_isotype_20260101000000__parentId__new" := (NEW."parentId")::BIGINT;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Account" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Account"();

-- Also for rows that replication brings.
ALTER TABLE "Account" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";

-- Gives the second columns their values, whoever writes the row. A value that has no place in the new type
-- stops nobody: the second column stays NULL, and the migration stops before they change places.
CREATE FUNCTION "_isotype_20260101000000__swap_Entry"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT SET timezone = 'UTC' AS $isotype$
#variable_conflict use_column
BEGIN
    NEW."_isotype_20260101000000__account__new" := (NEW."account")::BIGINT;
    BEGIN
        NEW."_isotype_20260101000000__value__new" := CASE WHEN ((((NEW."value")::DECIMAL(65,30)))::DOUBLE PRECISION) IS DISTINCT FROM NEW."value" THEN NULL ELSE (NEW."value")::DECIMAL(65,30) END;
    EXCEPTION WHEN others THEN
        NEW."_isotype_20260101000000__value__new" := NULL;
    END;
    RETURN NEW;
END
$isotype$;

CREATE TRIGGER "_isotype_20260101000000__swap" BEFORE INSERT OR UPDATE ON "Entry" FOR EACH ROW EXECUTE FUNCTION "_isotype_20260101000000__swap_Entry"();

-- Also for rows that replication brings.
ALTER TABLE "Entry" ENABLE ALWAYS TRIGGER "_isotype_20260101000000__swap";

DO $isotype$
DECLARE
    it record;
    words text;
BEGIN
    FOR it IN
        SELECT changed.place, quote_ident(changed.target) AS label, a.attacl, col_description(a.attrelid, a.attnum) AS remark
        FROM (VALUES ('"Account"', '_isotype_20260101000000__id__new', 'id'), ('"Account"', '_isotype_20260101000000__balance__new', 'balance'), ('"Account"', '_isotype_20260101000000__ref__new', 'ref'), ('"Account"', '_isotype_20260101000000__parentId__new', 'parentId'), ('"Entry"', '_isotype_20260101000000__account__new', 'account'), ('"Entry"', '_isotype_20260101000000__value__new', 'value')) AS changed(place, field, target)
        JOIN pg_attribute a ON a.attrelid = to_regclass(changed.place) AND a.attname = changed.field
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%s IS %L', it.place, it.label, it.remark);
        FOR words IN
            SELECT format('GRANT %s (%s) ON %s TO %s%s', g.privilege_type, it.label, it.place,
                CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
                CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
            FROM aclexplode(it.attacl) AS g
        LOOP
            EXECUTE words;
        END LOOP;
    END LOOP;
    FOR words IN SELECT * FROM json_array_elements_text(current_setting('isotype.others')::json) LOOP
        EXECUTE words;
    END LOOP;
END
$isotype$;

DO $isotype$
DECLARE
    it record;
BEGIN
    FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
        EXECUTE it.words;
    END LOOP;
    IF to_regclass('"_isotype_20260101000000__views"') IS NOT NULL THEN
        DELETE FROM "_isotype_20260101000000__views" WHERE step = '"Account".id';
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

-- Functions that this session has called may have planned for the other type.
DISCARD PLANS;
