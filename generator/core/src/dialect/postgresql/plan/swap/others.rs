//! What the database alone knows of a column: things of others that rest on it. Most go along to the second column; what
//! cannot stops the migration before it changes anything.

use super::super::super::literals::{qualified, text};
use super::super::Planner;
use super::super::change::{key_mentions, with_plain_names};
use super::super::keep::{block, subject};
use crate::migration::Statement;
use crate::tables::Name;

impl Planner<'_> {
    /// Stops where something rests on a column that would stay behind with the first one.
    pub(super) fn ask_others(&mut self) {
        if self.swaps.is_empty() {
            return;
        }
        let previous = with_plain_names(self.request.previous);
        let (mut columns, mut keys) = (Vec::new(), Vec::new());
        for twin in self.swaps.iter().flat_map(|group| &group.twins) {
            let Some(change) = self.changes.iter().find(|it| it.name() == twin.table()) else { continue };
            let Some(column) = change.first_column(twin.column()) else { continue };
            let about = subject(&change.last, change.last_column(twin.column()).unwrap_or(&twin.it.to));
            let place = text(&qualified(&change.first.name));
            columns.push(format!("({place}, {}, {})", text(&column.name), text(&about)));
            for table in &previous.tables {
                for key in &table.foreign_keys {
                    let one = format!("({}, {})", text(&qualified(&table.name)), text(&key.name));
                    if key_mentions(&table.name, key, &change.first.name, &column.name)
                        && !keys.contains(&one)
                    {
                        keys.push(one);
                    }
                }
            }
        }
        self.parts.before_up.push(stop_for_others(&columns, &keys));
    }
}

fn stop_for_others(columns: &[String], keys: &[String]) -> Statement {
    let ours = match keys {
        [] => "false".to_owned(),
        keys => format!(
            "EXISTS (SELECT FROM (VALUES {}) AS ours(place, label) WHERE to_regclass(ours.place) = k.conrelid AND ours.label = k.conname)",
            keys.join(", ")
        ),
    };
    let body = format!(
        "SELECT asked.about, string_agg(DISTINCT found.what, ', ') INTO isotype_about, isotype_named
FROM (VALUES {columns}) AS asked(place, field, about)
JOIN pg_attribute a ON a.attrelid = to_regclass(asked.place) AND a.attname = asked.field
JOIN pg_class t ON t.oid = a.attrelid,
LATERAL (
    SELECT pg_describe_object(d.classid, d.objid, d.objsubid) FROM pg_depend d
    LEFT JOIN pg_constraint k ON d.classid = 'pg_constraint'::regclass AND k.oid = d.objid
    LEFT JOIN pg_attrdef v ON d.classid = 'pg_attrdef'::regclass AND v.oid = d.objid
    LEFT JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
    LEFT JOIN pg_class s ON s.oid = w.ev_class
    WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
      AND d.classid NOT IN ('pg_class'::regclass, 'pg_trigger'::regclass, 'pg_statistic_ext'::regclass)
      AND NOT coalesce(k.contype IN ('c', 'p', 'n') AND k.conrelid = a.attrelid OR k.contype = 'f' AND {ours}, false)
      AND NOT coalesce(v.adrelid = a.attrelid AND v.adnum = a.attnum AND a.attgenerated = '', false)
      AND NOT coalesce(s.relkind IN ('v', 'm'), false)
    UNION ALL SELECT 'its identity' WHERE a.attidentity <> ''
    UNION ALL SELECT 'the partitioning of the table' WHERE t.relkind = 'p' OR t.relispartition
    UNION ALL SELECT 'the inheritance of the table' WHERE EXISTS (SELECT FROM pg_inherits i WHERE t.oid IN (i.inhparent, i.inhrelid)) AND NOT t.relispartition
) AS found(what)
GROUP BY asked.about ORDER BY asked.about LIMIT 1;
IF isotype_named IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'isotype: ' || isotype_about || ': ' || isotype_named || ' rests on the column and cannot follow the one that takes its place; drop it first and make it again afterwards, or write the migration anew with --offline';
END IF;",
        columns = columns.join(", "),
    );
    block(&["isotype_about text", "isotype_named text"], &body)
        .comment("What others built on a column must be able to follow the one that takes its place.")
}

fn places(columns: &[(Name, String)]) -> String {
    let each =
        columns.iter().map(|(table, column)| format!("({}, {})", text(&qualified(table)), text(column)));
    each.collect::<Vec<_>>().join(", ")
}

/// Takes off what others built on these columns, and remembers it until the transaction ends. What bears a name of ours
/// stays.
pub(super) fn take_off(columns: &[(Name, String)]) -> Statement {
    let body = format!(
        r"FOR it IN
    SELECT DISTINCT d.classid, d.objid, a.attrelid::regclass AS place
    FROM (VALUES {}) AS changed(place, field)
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
PERFORM set_config('isotype.others', to_json(again)::text, true);",
        places(columns)
    );
    block(&["it record", "named record", "words text", "again text[] := '{}'", "gone text[] := '{}'"], &body)
        .comment(
            "Indexes, checks, triggers and statistics of others move to the column that takes the place.",
        )
}

/// Columns whose rights and remark others get too: table, from, to.
pub(super) fn same_rights<'a>(columns: impl Iterator<Item = (&'a Name, &'a str, &'a str)>) -> String {
    let each = columns
        .map(|(table, from, to)| format!("({}, {}, {})", text(&qualified(table)), text(from), text(to)));
    each.collect::<Vec<_>>().join(", ")
}

/// Puts on again what was taken off, and gives the columns the rights and the remarks of those whose places they take.
pub(super) fn put_on(columns: &str) -> Statement {
    let body = format!(
        "FOR it IN
    SELECT changed.place, quote_ident(changed.target) AS label, a.attacl, col_description(a.attrelid, a.attnum) AS remark
    FROM (VALUES {columns}) AS changed(place, field, target)
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
END LOOP;"
    );
    block(&["it record", "words text"], &body)
}
