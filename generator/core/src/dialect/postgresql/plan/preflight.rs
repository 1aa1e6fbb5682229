//! Questions about the rows that are there: what stops a migration before it changes anything, in words.

use super::super::literals::{name, names, qualified, text};
use super::keep::{block, called, subject};
use crate::migration::Statement;
use crate::tables::{Column, PartKey, Table};

/// The columns by which a row is told: its key, else its first unique columns that are never NULL, else all.
pub(super) fn key_columns(table: &Table) -> Vec<String> {
    if let Some(key) = &table.primary_key {
        return key.columns.clone();
    }
    let unique = table.indexes.iter().filter(|index| index.unique && index.predicate.is_none());
    let columns = unique.filter_map(|index| {
        let columns: Option<Vec<String>> = index
            .parts
            .iter()
            .map(|part| match &part.key {
                PartKey::Column(name) => {
                    table.column(name).filter(|it| !it.nullable).map(|it| it.name.clone())
                }
                _ => None,
            })
            .collect();
        columns
    });
    columns.into_iter().next().unwrap_or_default()
}

/// How a row is told in a message: `1`, or `(1, a)`; its place in the table where it has no key.
fn row_words(keys: &[String]) -> (String, String) {
    match keys {
        [] => ("ctid".to_owned(), "ctid::text".to_owned()),
        [one] => (one.clone(), format!("{}::text", name(one))),
        many => (format!("({})", many.join(", ")), format!("({})::text", row(many))),
    }
}

fn row(columns: &[String]) -> String {
    format!("ROW({})", names(columns))
}

/// Stops if rows meet a condition: `isotype: User.name: 3 rows are NULL (id 1, 2, 3) and …`.
pub(super) fn stop_where(
    table: &Table,
    about: &str,
    condition: &str,
    found: (&str, &str),
    therefore: &str,
) -> Statement {
    let (label, words) = row_words(&key_columns(table));
    let order = match key_columns(table).as_slice() {
        [] => "ctid".to_owned(),
        keys => names(keys),
    };
    let body = format!(
        "SELECT count(*) INTO found FROM {table} WHERE {condition};
IF found > 0 THEN
    SELECT string_agg(row, ', ') INTO named FROM (SELECT {words} AS row FROM {table} WHERE {condition} ORDER BY {order} LIMIT 3) AS told;
    RAISE EXCEPTION USING MESSAGE = {about} || found || CASE found WHEN 1 THEN {one} ELSE {many} END || {label} || named || {therefore};
END IF;",
        table = qualified(&table.name),
        about = text(&format!("isotype: {about}: ")),
        one = text(&format!(" row {}", found.0)),
        many = text(&format!(" rows {}", found.1)),
        label = text(&format!(" ({label} ")),
        therefore = text(&format!("){therefore}")),
    );
    block(&["found bigint", "named text"], &body)
}

/// Stops if rows have no value for a column that must have one.
pub(super) fn stop_nulls(table: &Table, column: &Column, flag: &str) -> Statement {
    let about = subject(table, column);
    stop_where(
        table,
        &about,
        &format!("{} IS NULL", name(&column.name)),
        ("is NULL", "are NULL"),
        &format!(" and would have to hold a value; give one with --{flag} '{about}=SQL'"),
    )
}

/// Stops if there are rows at all: they would have no value for a column that is new and must have one.
pub(super) fn stop_rows(table: &Table, column: &Column, flag: &str) -> Statement {
    let about = subject(table, column);
    stop_where(
        table,
        &about,
        "true",
        ("is there", "are there"),
        &format!(" and would have to hold a value; give one with --{flag} '{about}=SQL'"),
    )
}

/// Stops if rows would be equal where a key or unique index forbids it.
pub(super) fn stop_equals(
    table: &Table,
    index: &str,
    expressions: &[String],
    rows: Option<&str>,
) -> Statement {
    let about = called(table);
    let list = expressions.join(", ");
    let nulls: Vec<String> = expressions.iter().map(|it| format!("{it} IS NOT NULL")).collect();
    let rows = rows.map(|rows| format!(" AND ({rows})")).unwrap_or_default();
    let shown = match expressions {
        [one] => format!("({one})::text"),
        _ => format!("ROW({list})::text"),
    };
    let body = format!(
        "SELECT count(*), (array_agg(shown))[1:3] INTO found, named
FROM (SELECT min({shown}) AS shown FROM {table} WHERE {nulls}{rows} GROUP BY {list} HAVING count(*) > 1) AS equal;
IF found > 0 THEN
    RAISE EXCEPTION USING MESSAGE = {about} || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || array_to_string(named, ', ') || {therefore};
END IF;",
        table = qualified(&table.name),
        nulls = nulls.join(" AND "),
        about = text(&format!("isotype: {about}: ")),
        therefore = text(&format!("), which {index} forbids; make them differ first")),
    );
    block(&["found bigint", "named text[]"], &body)
}

/// Stops unless whoever migrates may make the schema in which things are kept.
pub(super) fn stop_without_create(schema: &str) -> Statement {
    let body = format!(
        "IF to_regnamespace({schema}) IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
    RAISE EXCEPTION USING MESSAGE = {words} || format('GRANT CREATE ON DATABASE %I TO %I;', current_database(), current_user);
END IF;",
        schema = text(&name(schema)),
        words = text("isotype: what is dropped is kept in a schema of its own, which needs the right to make one: "),
    );
    block(&[], &body)
}
