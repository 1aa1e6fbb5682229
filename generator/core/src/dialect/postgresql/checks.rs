//! Conditions of checks.

use super::literals::{json_path_key, name, text};
use super::regex::translated;
use crate::document::texts;
use crate::scalar::{Rule, Scalar};
use crate::tables::{Check, Column, Condition, JsonShape, Table};

/// What a check says, without the word CHECK and its brackets.
pub(super) fn condition(table: &Table, check: &Check) -> String {
    let column = check.column.as_ref().and_then(|name| table.column(name));
    let parts: Vec<String> =
        check.conditions.iter().map(|condition| one_condition(column, condition)).collect();
    match parts.as_slice() {
        [only] => only.clone(),
        _ => parts.iter().map(|part| bracketed(part)).collect::<Vec<_>>().join(" AND "),
    }
}

fn bracketed(part: &str) -> String {
    if part.contains(" OR ") { format!("({part})") } else { part.to_owned() }
}

fn one_condition(column: Option<&Column>, condition: &Condition) -> String {
    let Some(column) = column else {
        return match condition {
            Condition::Sql(words) => words.clone(),
            // A condition of a column that is not there: nothing to hold.
            _ => "true".to_owned(),
        };
    };
    let it = name(&column.name);
    match condition {
        Condition::Sql(words) => words.clone(),
        Condition::OneOf(values) => {
            let values: Vec<String> = values.iter().map(|value| text(value)).collect();
            format!("{it} IN ({})", values.join(", "))
        }
        Condition::Rule(rule) => self::rule(column, &it, rule),
        Condition::Range(low, high) => format!("{it} >= {low} AND {it} <= {high}"),
        Condition::Digits(digits) => format!("abs({it}) < 1{}", "0".repeat(*digits as usize)),
        Condition::Bits { count, fewer } => {
            format!("{it} ~ '^[01]{{{}{count}}}$'", if *fewer { "0," } else { "" })
        }
        Condition::Json(shape) => json(column, &it, shape),
    }
}

/// JSON of a shape. Each part is true or false, never NULL, since a CHECK that is NULL passes.
fn json(column: &Column, it: &str, shape: &JsonShape) -> String {
    let shape = if column.ty.list {
        // A check cannot look at the entries of an array one by one; a JSON path can. Spelled as the server spells it.
        let good = match shape {
            JsonShape::Array => r#"@.type() == "array""#.to_owned(),
            JsonShape::Object => r#"@.type() == "object""#.to_owned(),
            JsonShape::Tagged(key) => {
                format!(r#"@.type() == "object" && @.{}.type() == "string""#, json_path_key(key))
            }
        };
        format!("NOT jsonb_path_exists(to_jsonb({it}), {})", text(&format!("$[*]?(!({good}))")))
    } else {
        match shape {
            JsonShape::Array => format!("jsonb_typeof({it}) = 'array'"),
            JsonShape::Object => format!("jsonb_typeof({it}) = 'object'"),
            JsonShape::Tagged(key) => format!(
                "jsonb_typeof({it}) = 'object' AND coalesce(jsonb_typeof({it} -> {}) = 'string', false)",
                text(key)
            ),
        }
    };
    if column.nullable { format!("{it} IS NULL OR ({shape})") } else { shape }
}

fn rule(column: &Column, it: &str, rule: &Rule) -> String {
    let native = column.ty.base.native().map(|(name, _)| name);
    // What is a text for the language may be something else for the server.
    let as_text = match native {
        None | Some("Text" | "VarChar" | "Char") => it.to_owned(),
        Some(_) => format!("{it}::text"),
    };
    // Money and object identifiers compare with numbers only as numbers.
    let number = match native {
        Some("Money") => format!("{it}::numeric"),
        Some("Oid") => format!("{it}::bigint"),
        _ => it.to_owned(),
    };
    match rule {
        Rule::Length { min, max } => {
            let length = if column.ty.list {
                format!("cardinality({it})")
            } else {
                match column.ty.base.scalar() {
                    Some(Scalar::Bytes) => format!("octet_length({it})"),
                    Some(Scalar::Json) => format!("jsonb_array_length({it})"),
                    _ => format!("char_length({as_text})"),
                }
            };
            let ends = [
                min.filter(|min| *min > 0).map(|min| format!("{length} >= {min}")),
                max.map(|max| format!("{length} <= {max}")),
            ];
            ends.into_iter().flatten().collect::<Vec<_>>().join(" AND ")
        }
        Rule::Gt(bound) => format!("{number} > {bound}"),
        Rule::Gte(bound) => format!("{number} >= {bound}"),
        Rule::Lt(bound) => format!("{number} < {bound}"),
        Rule::Lte(bound) => format!("{number} <= {bound}"),
        Rule::StartsWith(start) => format!("starts_with({as_text}, {})", text(start)),
        Rule::EndsWith(end) => format!("right({as_text}, {}) = {}", end.chars().count(), text(end)),
        Rule::Contains(inner) => format!("strpos({as_text}, {}) > 0", text(inner)),
        Rule::Regex(expression) => format!("{as_text} ~ {}", text(&translated(expression))),
        Rule::Email => format!("{as_text} ~ {}", text(&translated(texts::EMAIL))),
        Rule::Url => format!("{as_text} ~ {}", text(&translated(texts::URL))),
        Rule::Datetime => format!("{as_text} ~ {}", text(&translated(texts::DATE_TIME))),
    }
}
