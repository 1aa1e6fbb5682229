//! Views of others: taken down before a column that they show changes its type, and put up again in the same
//! transaction, with owner, rights, options, comment, indexes and triggers. By another type the server may spell a view
//! in other words; the undo puts it up in those of before, where it is still as the migration left it. An index by which
//! replication knows rows is that again when it was made anew.

use super::super::literals::{qualified, text};
use super::keep::{Places, block};
use crate::migration::Statement;
use crate::tables::Name;

/// Columns whose types change, and the place for the words of views that show them.
pub(super) struct Shown {
    /// The columns, as rows of VALUES.
    columns: String,
    /// Their tables, likewise.
    tables: String,
    /// Tells this step from others of the migration.
    step: String,
    place: Name,
}

impl Shown {
    pub(super) fn new(places: &Places, columns: &[(Name, String)]) -> Shown {
        let one =
            |(table, column): &(Name, String)| format!("({}, {})", text(&qualified(table)), text(column));
        let mut tables: Vec<String> =
            columns.iter().map(|(table, _)| format!("({})", text(&qualified(table)))).collect();
        tables.dedup();
        let (schema, step) = match columns.first() {
            Some((table, column)) => (table.schema.clone(), format!("{}.{column}", qualified(table))),
            None => (None, String::new()),
        };
        Shown {
            columns: columns.iter().map(one).collect::<Vec<_>>().join(", "),
            tables: tables.join(", "),
            step: text(&step),
            place: Name { schema, name: places.helper("views") },
        }
    }
}

/// Takes the views down and remembers them until the transaction ends.
pub(super) fn take_down(shown: &Shown, backwards: bool) -> Statement {
    let first = if backwards {
        format!(
            "    IF to_regclass({}) IS NOT NULL THEN
        SELECT v.first INTO words FROM {} AS v WHERE v.step = {} AND v.name = it.name AND v.last = it.words;
        it.words := coalesce(words, it.words);
    END IF;
",
            text(&qualified(&shown.place)),
            qualified(&shown.place),
            shown.step
        )
    } else {
        "    seen := seen || jsonb_build_object('name', it.name, 'words', it.words);\n".to_owned()
    };
    let body = format!(
        r"FOR it IN
    WITH RECURSIVE shown AS (
        SELECT r.ev_class AS view, 1 AS depth
        FROM (VALUES {}) AS changed(place, field)
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
{first}    again := again || format('CREATE %s %s%s AS %s', it.kind, it.name, it.options, it.words);
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
{seen}PERFORM set_config('isotype.replicated', to_json(ARRAY(
    SELECT json_build_array(i.indrelid::regclass, c.relname) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indisreplident AND i.indrelid IN (SELECT to_regclass(place) FROM (VALUES {tables}) AS changed(place))))::text, true);
FOR words IN SELECT r->>0 FROM json_array_elements(current_setting('isotype.replicated')::json) AS r LOOP
    EXECUTE format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', words);
END LOOP;",
        shown.columns,
        seen = if backwards { "" } else { "PERFORM set_config('isotype.seen', seen::text, true);\n" },
        tables = shown.tables,
    );
    let mut variables = vec!["it record", "words text", "again text[] := '{}'", "gone text[] := '{}'"];
    if !backwards {
        variables.push("seen jsonb := '[]'");
    }
    block(&variables, &body)
        .comment("Views that show a column whose type changes are taken down and put up again.")
}

/// Puts the views up again.
pub(super) fn put_up(shown: &Shown, backwards: bool) -> Statement {
    let (place, step) = (qualified(&shown.place), &shown.step);
    let words = if backwards {
        format!(
            "IF to_regclass({}) IS NOT NULL THEN
    DELETE FROM {place} WHERE step = {step};
    IF NOT EXISTS (SELECT FROM {place}) THEN
        DROP TABLE {place};
    END IF;
END IF;",
            text(&place)
        )
    } else {
        format!(
            "FOR it IN SELECT v->>'name' AS name, v->>'words' AS words FROM jsonb_array_elements(current_setting('isotype.seen')::jsonb) AS v LOOP
    IF pg_get_viewdef(it.name::regclass) <> it.words THEN
        CREATE TABLE IF NOT EXISTS {place} (step text, name text, first text, last text);
        INSERT INTO {place} VALUES ({step}, it.name, it.words, pg_get_viewdef(it.name::regclass));
    END IF;
END LOOP;"
        )
    };
    let body = format!(
        "FOR it IN SELECT v AS words FROM json_array_elements_text(current_setting('isotype.views')::json) AS v LOOP
    EXECUTE it.words;
END LOOP;
{words}
FOR it IN
    SELECT i.indrelid::regclass AS place, c.relname AS label
    FROM json_array_elements(current_setting('isotype.replicated')::json) AS r
    JOIN pg_index i ON i.indrelid = to_regclass(r->>0) JOIN pg_class c ON c.oid = i.indexrelid AND c.relname = r->>1
LOOP
    EXECUTE format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', it.place, it.label);
END LOOP;"
    );
    block(&["it record"], &body)
}
