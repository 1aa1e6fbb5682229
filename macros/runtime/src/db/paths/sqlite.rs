//! What stands inside of the JSON of a column, as SQLite spells it.

use sqlx::Sqlite;
use sqlx::sqlite::SqliteArguments;

use super::sql::{Inside, Shape, Spelling};
use crate::db::dialect::Dialect;
use crate::db::error::Fault;

/// Whether SQLite's JSON paths can name a key. There is no index on a path with another one.
fn is_plain(key: &str) -> bool {
    !key.contains(['"', '\\'])
}

/// A function of a document and a path in it, or what `json_each` says of the entry with the last key, where a path
/// cannot name it.
fn part(sql: &mut String, inside: Inside<'_>, function: &str, column: &str) {
    let Some(last) = inside.keys.iter().rposition(|key| !is_plain(key)) else {
        sql.push_str(function);
        sql.push('(');
        Sqlite::quote(sql, inside.column.name);
        path(sql, inside.keys);
        return;
    };
    let rest = &inside.keys[last + 1..];
    if rest.is_empty() {
        entry(sql, inside, column, "");
        return;
    }
    sql.push_str(function);
    sql.push('(');
    entry(sql, Inside { keys: &inside.keys[..=last], ..inside }, "value", CONTAINER);
    path(sql, rest);
}

/// `, '$."a"."b"')`
fn path(sql: &mut String, keys: &[&str]) {
    let mut path = String::from("$");
    for key in keys {
        path.push_str(".\"");
        path.push_str(key);
        path.push('"');
    }
    sql.push_str(", ");
    Sqlite::literal(sql, &path);
    sql.push(')');
}

/// On the way, where a text would be taken for the JSON that is in it.
const CONTAINER: &str = " AND it.type IN ('object', 'array')";

/// `(SELECT it.value FROM json_each(…) AS it WHERE it.key = …)`, for a last key that a path cannot name.
fn entry(sql: &mut String, inside: Inside<'_>, column: &str, only: &str) {
    let Some((last, before)) = inside.keys.split_last() else { return };
    sql.push_str("(SELECT it.");
    sql.push_str(column);
    sql.push_str(" FROM json_each(");
    match before.iter().rposition(|key| !is_plain(key)) {
        // By its whole name: the table of entries has columns of its own.
        None => {
            Sqlite::table(sql, inside.table);
            sql.push('.');
            Sqlite::quote(sql, inside.column.name);
            path(sql, before);
        }
        Some(index) => {
            entry(sql, Inside { keys: &before[..=index], ..inside }, "value", CONTAINER);
            path(sql, &before[index + 1..]);
        }
    }
    sql.push_str(" AS it WHERE it.key = ");
    Sqlite::literal(sql, last);
    sql.push_str(only);
    sql.push(')');
}

impl Spelling for Sqlite {
    fn value(sql: &mut String, inside: Inside<'_>, _: bool) {
        part(sql, inside, "json_extract", "value");
    }

    fn missing(sql: &mut String, inside: Inside<'_>, is_text: bool) {
        Self::value(sql, inside, is_text);
        sql.push_str(" IS NULL");
    }

    fn shape(sql: &mut String, inside: Inside<'_>, shape: Shape) {
        part(sql, inside, "json_type", "type");
        sql.push_str(match shape {
            Shape::Text => " = 'text'",
            Shape::Number => " IN ('integer', 'real')",
            Shape::Boolean => " IN ('true', 'false')",
            Shape::Object => " = 'object'",
            Shape::Some => " <> 'null'",
        });
    }

    fn absent(sql: &mut String, inside: Inside<'_>) {
        part(sql, inside, "json_type", "type");
        sql.push_str(" IS NULL");
    }

    fn literal(sql: &mut String, text: &str) {
        sql.push('\'');
        for letter in text.chars() {
            if letter == '\'' {
                sql.push(letter);
            }
            sql.push(letter);
        }
        sql.push('\'');
    }

    /// A number is read by SQLite from the text that is stored for it as well: where SQLite rounds the last digit of a
    /// double otherwise than Rust, it does so on both sides.
    fn argument(sql: &mut String, _: usize, shape: Shape) {
        sql.push_str(if shape == Shape::Number { "json_extract(?, '$')" } else { "?" });
    }

    fn write_number(arguments: &mut SqliteArguments, number: &str) -> Result<(), Fault> {
        Sqlite::write_text(arguments, number)
    }

    fn write_flag(arguments: &mut SqliteArguments, flag: bool) -> Result<(), Fault> {
        Sqlite::write_boolean(arguments, flag)
    }
}
