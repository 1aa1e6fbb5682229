//! Questions about the rows that are there: what stops a migration before it changes anything, in words.

use super::super::literals::{name, names, qualified, text};
use super::keep::{asking, block};
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

/// How a row is told in a message: `id 1`, or `(id, part) (1, a)`; by its place in the table where it has no key.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) label: String,
    /// The words, and what rows are put in order by, as expressions.
    pub(super) words: String,
    pub(super) order: String,
}

impl Told {
    /// What the words are called in a selection.
    pub(super) const WORDS: &'static str = "isotype told";
    /// What the order is called in a selection.
    pub(super) const ORDER: &'static str = "isotype order";

    pub(super) fn of(table: &Table) -> Told {
        let (label, words, order) = match key_columns(table).as_slice() {
            [] => ("ctid".to_owned(), "ctid::text".to_owned(), "ctid".to_owned()),
            [one] => (one.clone(), format!("{}::text", name(one)), name(one)),
            many => {
                let row = format!("ROW({})", names(many));
                (format!("({})", many.join(", ")), format!("({row})::text"), row)
            }
        };
        Told { label, words, order }
    }

    /// The same, where both come from a selection.
    pub(super) fn of_a_selection(&self) -> Told {
        Told { label: self.label.clone(), words: name(Told::WORDS), order: name(Told::ORDER) }
    }
}

/// Rows in question.
pub(super) struct Rows<'a> {
    /// What the queries begin with, before their SELECT.
    pub(super) with: &'a str,
    /// What is selected from.
    pub(super) from: &'a str,
    pub(super) told: Told,
}

/// Stops if rows meet a condition: `isotype: User.name: 3 rows are NULL (id 1, 2, 3) and …`.
pub(super) fn stop_where(
    table: &Table,
    about: &str,
    condition: &str,
    found: (&str, &str),
    therefore: &str,
) -> Statement {
    let rows = Rows { with: "", from: &qualified(&table.name), told: Told::of(table) };
    question(&stop_body(&rows, about, condition, found, therefore))
}

/// A block that may stop.
pub(super) fn question(body: &str) -> Statement {
    asking(&["found bigint", "named text"], body)
}

/// What stops if rows meet a condition, inside a `question`.
pub(super) fn stop_body(
    rows: &Rows<'_>,
    about: &str,
    condition: &str,
    found: (&str, &str),
    therefore: &str,
) -> String {
    let Rows { with, from, told: Told { label, words, order } } = rows;
    format!(
        "{with}SELECT count(*) INTO found FROM {from} WHERE {condition};
IF found > 0 THEN
    {with}SELECT string_agg(row, ', ') INTO named FROM (SELECT {words} AS row FROM {from} WHERE {condition} ORDER BY {order} LIMIT 3) AS told;
    RAISE EXCEPTION USING MESSAGE = {about} || found || CASE found WHEN 1 THEN {one} ELSE {many} END || {label} || named || {therefore};
END IF;",
        about = text(&format!("isotype: {about}: ")),
        one = text(&format!(" row {}", found.0)),
        many = text(&format!(" rows {}", found.1)),
        label = text(&format!(" ({label} ")),
        therefore = text(&format!("){therefore}")),
    )
}

/// Stops if rows have no value for a column that must have one; `about` is what the flag calls it.
pub(super) fn stop_nulls(table: &Table, column: &Column, about: &str, flag: &str) -> Statement {
    stop_where(
        table,
        about,
        &format!("{} IS NULL", name(&column.name)),
        ("is NULL", "are NULL"),
        &format!(" and would have to hold a value; give one with --{flag} '{about}=SQL'"),
    )
}

/// Stops if there are rows at all: they would have no value for a column that is new and must have one.
pub(super) fn stop_rows(table: &Table, about: &str, flag: &str) -> Statement {
    stop_where(
        table,
        about,
        "true",
        ("is there", "are there"),
        &format!(" and would have to hold a value; give one with --{flag} '{about}=SQL'"),
    )
}

/// What stops if rows would be equal under a key or index, inside a `question`.
pub(super) fn equals_body(
    (with, from): (&str, &str),
    about: &str,
    expressions: &[String],
    rows: Option<&str>,
    therefore: &str,
) -> String {
    let list = expressions.join(", ");
    let nulls: Vec<String> = expressions.iter().map(|it| format!("{it} IS NOT NULL")).collect();
    let rows = rows.map(|rows| format!(" AND ({rows})")).unwrap_or_default();
    let shown = match expressions {
        [one] => format!("({one})::text"),
        _ => format!("ROW({list})::text"),
    };
    format!(
        "{with}SELECT count(*), array_to_string((array_agg(shown))[1:3], ', ') INTO found, named
FROM (SELECT min({shown}) AS shown FROM {from} WHERE {nulls}{rows} GROUP BY {list} HAVING count(*) > 1) AS equal;
IF found > 0 THEN
    RAISE EXCEPTION USING MESSAGE = {about} || found || CASE found WHEN 1 THEN ' value is' ELSE ' values are' END || ' there more than once (' || named || {therefore};
END IF;",
        nulls = nulls.join(" AND "),
        about = text(&format!("isotype: {about}: ")),
        therefore = text(&format!("){therefore}")),
    )
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
