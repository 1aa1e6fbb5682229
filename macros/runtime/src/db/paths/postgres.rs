//! What stands inside of JSONB, as PostgreSQL spells it.

use sqlx::Postgres;
use sqlx::postgres::PgArguments;

use super::sql::{Inside, Shape, Spelling};
use crate::db::dialect::Dialect;
use crate::db::error::Fault;

/// The value as JSON, or as the text that it is.
fn value(sql: &mut String, inside: Inside<'_>, is_text: bool) {
    sql.push('(');
    Postgres::quote(sql, inside.column.name);
    for (index, key) in inside.keys.iter().enumerate() {
        sql.push_str(if is_text && index + 1 == inside.keys.len() { " ->> " } else { " -> " });
        Postgres::literal(sql, key);
    }
    sql.push(')');
}

impl Spelling for Postgres {
    fn value(sql: &mut String, inside: Inside<'_>, is_text: bool) {
        value(sql, inside, is_text);
    }

    fn missing(sql: &mut String, inside: Inside<'_>, is_text: bool) {
        sql.push_str(if is_text { "" } else { "(" });
        value(sql, inside, is_text);
        sql.push_str(" IS NULL");
        if !is_text {
            sql.push_str(" OR ");
            value(sql, inside, false);
            sql.push_str(" = 'null')");
        }
    }

    /// By what it is not: for a condition of this form the planner expects that most rows keep it, for `=` that almost
    /// none does, and it would choose its plans by that.
    fn shape(sql: &mut String, inside: Inside<'_>, shape: Shape) {
        sql.push_str("jsonb_typeof");
        value(sql, inside, false);
        sql.push_str(match shape {
            Shape::Text => " NOT IN ('null', 'number', 'boolean', 'object', 'array')",
            Shape::Number => " NOT IN ('null', 'string', 'boolean', 'object', 'array')",
            Shape::Boolean => " NOT IN ('null', 'string', 'number', 'object', 'array')",
            Shape::Object => " NOT IN ('null', 'string', 'number', 'boolean', 'array')",
            Shape::Some => " <> 'null'",
        });
    }

    fn absent(sql: &mut String, inside: Inside<'_>) {
        value(sql, inside, false);
        sql.push_str(" IS NULL");
    }

    /// A backslash is written so that it means itself whatever `standard_conforming_strings` says.
    fn literal(sql: &mut String, text: &str) {
        let has_backslash = text.contains('\\');
        sql.push_str(if has_backslash { "E'" } else { "'" });
        for letter in text.chars() {
            if letter == '\'' || letter == '\\' {
                sql.push(letter);
            }
            sql.push(letter);
        }
        sql.push('\'');
    }

    fn argument(sql: &mut String, number: usize, _: Shape) {
        sql.push('$');
        sql.push_str(&number.to_string());
    }

    fn write_number(arguments: &mut PgArguments, number: &str) -> Result<(), Fault> {
        Postgres::write_json(arguments, number.to_owned())
    }

    fn write_flag(arguments: &mut PgArguments, flag: bool) -> Result<(), Fault> {
        Postgres::write_json(arguments, flag.to_string())
    }
}
