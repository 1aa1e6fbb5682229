//! Values from one type to another, and how to tell whether they come back equal.

use super::super::literals::qualified;
use super::super::types::{as_the_server_says, declared};
use crate::tables::{Base, Type};

/// What a type is, as far as conversions care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Whole,
    Number,
    Float,
    Boolean,
    Timestamp,
    TimestampZone,
    Json,
    JsonText,
    Bytes,
    Enum,
    Other,
}

impl Kind {
    /// Whether the server has a cast between two kinds that are neither texts nor made from texts.
    fn casts_to(self, other: Kind) -> bool {
        let family = |kind| match kind {
            Kind::Whole | Kind::Number | Kind::Float => 1,
            Kind::Timestamp | Kind::TimestampZone => 2,
            Kind::Boolean => 3,
            Kind::Bytes => 4,
            _ => 0,
        };
        let (from, to) = (family(self), family(other));
        from == to || from == 0 || to == 0
    }
}

/// The server's own word for one value of a type.
pub(super) fn word(ty: &Type) -> String {
    match &ty.base {
        Base::Enum(name) => qualified(name),
        _ => as_the_server_says(&declared(&Type { list: false, ..ty.clone() })),
    }
}

pub(super) fn kind(ty: &Type) -> Kind {
    if matches!(ty.base, Base::Enum(_)) {
        return Kind::Enum;
    }
    let word = word(ty);
    match word.split('(').next().unwrap_or_default().trim() {
        "text" | "character varying" | "character" | "citext" => Kind::Text,
        "smallint" | "integer" | "bigint" | "oid" => Kind::Whole,
        "numeric" | "money" => Kind::Number,
        "real" | "double precision" => Kind::Float,
        "boolean" => Kind::Boolean,
        "jsonb" => Kind::Json,
        "json" => Kind::JsonText,
        "bytea" => Kind::Bytes,
        "timestamp" if word.ends_with("with time zone") => Kind::TimestampZone,
        "timestamp" => Kind::Timestamp,
        _ if word.starts_with("timestamp") && word.ends_with("with time zone") => Kind::TimestampZone,
        _ if word.starts_with("timestamp") => Kind::Timestamp,
        _ => Kind::Other,
    }
}

/// The value of an expression in another type. It fails where the value has no place there.
pub(super) fn converted(expression: &str, from: &Type, to: &Type) -> String {
    let target = declared(to);
    match (from.list, to.list) {
        (false, false) => scalar(expression, from, to),
        (true, true) => match (kind(from), kind(to)) {
            // The forms that travel, as for single values. No query may stand where a column changes its type.
            (Kind::Timestamp | Kind::TimestampZone, Kind::Text) => {
                format!("{}::text[]::{target}", texts_of_moments(expression))
            }
            (Kind::Number, Kind::Text) if word(from).starts_with("numeric") => {
                format!("{}::text[]::{target}", texts_of_numbers(expression))
            }
            // A text without a zone means UTC, which is the zone of the session.
            (Kind::Text, Kind::Timestamp) => format!("({expression})::timestamptz[]::{target}"),
            (Kind::Boolean, Kind::Whole | Kind::Number | Kind::Float)
            | (Kind::Whole | Kind::Number | Kind::Float, Kind::Boolean) => {
                format!("({expression})::integer[]::{target}")
            }
            (Kind::Json | Kind::JsonText | Kind::Bytes | Kind::Boolean, _)
            | (_, Kind::Json | Kind::JsonText | Kind::Bytes | Kind::Boolean) => {
                format!("({expression})::text[]::{target}")
            }
            (a, b) if a == b && a != Kind::Enum => format!("({expression})::{target}"),
            (a, b) if !a.casts_to(b) => format!("({expression})::text[]::{target}"),
            (Kind::Enum, _) | (_, Kind::Enum) | (Kind::Text, _) | (_, Kind::Text) => {
                format!("({expression})::text[]::{target}")
            }
            _ => format!("({expression})::{target}"),
        },
        (false, true) if is_json(from) && !is_json(to) => {
            // A JSON array becomes the list of its entries: written as an array of the server.
            format!("(translate(({expression})::text, '[]', '{{}}'))::{target}")
        }
        (true, false) if !is_json(from) && kind(to) == Kind::Json => format!("to_jsonb({expression})"),
        (true, false) if !is_json(from) && kind(to) == Kind::JsonText => format!("to_json({expression})"),
        (false, true) => {
            let one = Type { list: false, ..to.clone() };
            format!(
                "CASE WHEN {expression} IS NULL THEN NULL ELSE ARRAY[{}]::{target} END",
                scalar(expression, from, &one)
            )
        }
        (true, false) => {
            let one = Type { list: false, ..from.clone() };
            scalar(&format!("({expression})[1]"), &one, to)
        }
    }
}

/// JSON as the text of an enum's value, and that text as JSON again.
pub(super) fn json_as_enum(expression: &str, from: &Type, to: &Type) -> Option<(String, String)> {
    let single = is_json(from) && !from.list && kind(to) == Kind::Enum && !to.list;
    single.then(|| {
        let there = format!("({expression} #>> '{{}}')");
        let back =
            if kind(from) == Kind::Json { format!("to_jsonb({there})") } else { format!("to_json({there})") };
        (there, back)
    })
}

fn is_json(ty: &Type) -> bool {
    matches!(kind(ty), Kind::Json | Kind::JsonText)
}

fn scalar(it: &str, from: &Type, to: &Type) -> String {
    let target = declared(to);
    match (kind(from), kind(to)) {
        (Kind::Text, Kind::Bytes) => format!("convert_to({it}, 'UTF8')"),
        (Kind::Bytes, Kind::Text) => format!("convert_from({it}, 'UTF8')::{target}"),
        (Kind::Boolean, Kind::Whole | Kind::Number | Kind::Float) => format!("({it})::integer::{target}"),
        // Other numbers than 0 and 1 are not the number of a Boolean, and do not come back.
        (Kind::Whole | Kind::Number | Kind::Float, Kind::Boolean) => format!("({it} <> 0)"),
        (Kind::Text, Kind::Json | Kind::JsonText) | (Kind::Json | Kind::JsonText, Kind::Text) => {
            format!("({it})::text::{target}")
        }
        // The forms that travel: SQLite has the same texts.
        (Kind::Timestamp, Kind::Text) => format!("{}::{target}", moment_text(it, from)),
        (Kind::TimestampZone, Kind::Text) => {
            format!("{}::{target}", moment_text(&format!("({it} AT TIME ZONE 'UTC')"), from))
        }
        (Kind::Number, Kind::Text) if word(from).starts_with("numeric") => {
            format!("trim_scale({it})::text::{target}")
        }
        // A text without a zone means UTC, as everywhere.
        (Kind::Text, Kind::Timestamp) => format!("(({it})::timestamptz AT TIME ZONE 'UTC')::{target}"),
        (Kind::Json, Kind::JsonText) | (Kind::JsonText, Kind::Json) => format!("({it})::{target}"),
        // As it travels.
        (Kind::Timestamp, Kind::Json) => format!("to_jsonb({})", moment_text(it, from)),
        (Kind::TimestampZone, Kind::Json) => {
            format!("to_jsonb({})", moment_text(&format!("({it} AT TIME ZONE 'UTC')"), from))
        }
        (Kind::Json, Kind::Timestamp) => {
            format!("(({it} #>> '{{}}')::timestamptz AT TIME ZONE 'UTC')::{target}")
        }
        (_, Kind::Json) => format!("to_jsonb({it})"),
        (_, Kind::JsonText) => format!("to_json({it})"),
        (Kind::Json | Kind::JsonText, _) => format!("({it} #>> '{{}}')::{target}"),
        (Kind::Enum | Kind::Other, _) | (_, Kind::Enum | Kind::Other) => format!("({it})::text::{target}"),
        // Without a cast the statement itself would be refused, rows or none; so each value is, which is asked first.
        (from, to) if !from.casts_to(to) => format!("({it})::text::{target}"),
        _ => format!("({it})::{target}"),
    }
}

/// A moment in UTC as `2026-01-02T03:04:05.006Z`; more digits only where the type holds more.
fn moment_text(it: &str, ty: &Type) -> String {
    let digits = if fraction(&word(ty)) > 3 { "US" } else { "MS" };
    format!(r#"to_char({it}, 'YYYY-MM-DD"T"HH24:MI:SS.{digits}"Z"')"#)
}

/// The text of a list of moments, each as `2026-01-02T03:04:05.006Z`. The session's zone is UTC.
fn texts_of_moments(list: &str) -> String {
    let steps = [
        // Three digits after the second, or as many as there are.
        (r#"(:\d\d)(\+00)?""#, r#"\1.000\2""#),
        (r#"(\.\d)(\+00)?""#, r#"\100\2""#),
        (r#"(\.\d\d)(\+00)?""#, r#"\10\2""#),
        (r#""(\S+) ([0-9:.]+)(\+00)?""#, r#""\1T\2Z""#),
    ];
    steps.iter().fold(format!("({list})::text"), |text, (pattern, put)| {
        format!("regexp_replace({text}, '{pattern}', '{put}', 'g')")
    })
}

/// The text of a list of numbers, each without zeros at its end.
fn texts_of_numbers(list: &str) -> String {
    let short = format!(r"regexp_replace(({list})::text, '(\.\d*?)0+(?=[,}}])', '\1', 'g')");
    format!(r"regexp_replace({short}, '\.(?=[,}}])', '', 'g')")
}

/// Whether two expressions of a type differ, as a condition. Types without an equality of their own, and those whose
/// equality overlooks something, are compared by their texts.
pub(super) fn differ(one: &str, other: &str, ty: &Type) -> String {
    let word = word(ty);
    let by_text = ["json", "xml", "citext", "point", "line", "box", "path", "polygon", "circle"];
    let plain = word.split('(').next().unwrap_or_default();
    if by_text.contains(&plain) || kind(ty) == Kind::Other {
        return format!("({one})::text IS DISTINCT FROM ({other})::text");
    }
    format!("{one} IS DISTINCT FROM {other}")
}

/// Whether a text is read as something that is spelled anew: it is kept then, although it says the same.
pub(super) fn respells(from: &Type, to: &Type) -> bool {
    kind(from) == Kind::Text
        && matches!(kind(to), Kind::Json | Kind::Timestamp | Kind::TimestampZone)
        && !from.list
        && !to.list
}

/// Whether a text that is spelled anew would lose more than its spelling, as a condition that may fail.
pub(super) fn loses_meaning(value: &str, there: &str, to: &Type) -> String {
    match kind(to) {
        Kind::Timestamp => {
            format!("({value}::timestamptz AT TIME ZONE 'UTC')::timestamp(6) IS DISTINCT FROM ({there})")
        }
        Kind::TimestampZone => format!("({value}::timestamptz) IS DISTINCT FROM ({there})"),
        _ => format!("({there}) IS NULL"),
    }
}

/// Whether every value has its place in the new type and comes back equal, so that nobody has to look.
pub(super) fn loses_nothing(from: &Type, to: &Type) -> bool {
    if from.list != to.list {
        return !from.list && (!is_json(from) || is_json(to)) && {
            let one = Type { list: false, ..to.clone() };
            loses_nothing(from, &one)
        };
    }
    let (old, new) = (word(from), word(to));
    if old == new {
        return true;
    }
    match (kind(from), kind(to)) {
        (Kind::Text, Kind::Text) => {
            old != "citext"
                && !old.starts_with("character(")
                && match (length(&old), length(&new)) {
                    (_, None) => !new.starts_with("character("),
                    (Some(from), Some(to)) => to >= from && !new.starts_with("character("),
                    (None, Some(_)) => false,
                }
        }
        (Kind::Whole, Kind::Whole) => {
            let size = |word: &str| match word {
                "smallint" => 2,
                "integer" => 4,
                _ => 8,
            };
            new != "oid" && old != "oid" && size(&new) >= size(&old)
        }
        (Kind::Whole, Kind::Number) if new.starts_with("numeric") => {
            let digits = match old.as_str() {
                "smallint" => 5,
                "integer" | "oid" => 10,
                _ => 19,
            };
            numeric(&new).is_none_or(|(precision, scale)| precision >= scale + digits)
        }
        (Kind::Whole, Kind::Float) => new == "double precision" && old != "bigint",
        (Kind::Number, Kind::Number) if old.starts_with("numeric") && new.starts_with("numeric") => {
            match (numeric(&old), numeric(&new)) {
                (Some(_), None) => true,
                (Some((p, s)), Some((q, t))) => t >= s && q >= p + (t - s),
                (None, _) => false,
            }
        }
        (Kind::Float, Kind::Float) => new == "double precision",
        (Kind::Timestamp, Kind::TimestampZone) | (Kind::TimestampZone, Kind::Timestamp) => {
            fraction(&new) >= fraction(&old)
        }
        (Kind::Timestamp, Kind::Timestamp) | (Kind::TimestampZone, Kind::TimestampZone) => {
            fraction(&new) >= fraction(&old)
        }
        (Kind::Whole | Kind::Boolean | Kind::Number | Kind::Enum, Kind::Text) => {
            length(&new).is_none() && new == "text"
        }
        (Kind::Boolean, Kind::Whole | Kind::Number) => true,
        (Kind::Json, Kind::Text) => new == "text",
        (Kind::Whole | Kind::Boolean | Kind::Enum, Kind::Json) => true,
        _ => false,
    }
}

/// Whether the server changes the type without touching the table, in a session whose zone is UTC.
pub(super) fn in_place(from: &Type, to: &Type) -> bool {
    if from.list != to.list {
        return false;
    }
    let (old, new) = (word(from), word(to));
    if old == new {
        return true;
    }
    match (kind(from), kind(to)) {
        (Kind::Text, Kind::Text) => {
            let plain = |word: &str| word == "text" || word.starts_with("character varying");
            plain(&old) && plain(&new) && loses_nothing(from, to)
        }
        (Kind::Number, Kind::Number) => match (numeric(&old), numeric(&new)) {
            (Some(_), None) => new == "numeric",
            (Some((p, s)), Some((q, t))) => s == t && q >= p,
            _ => false,
        },
        // Between the two kinds only to the full precision: any other one is a function that the server calls on each row,
        // since it forgets the precision on the way.
        (Kind::Timestamp, Kind::TimestampZone) | (Kind::TimestampZone, Kind::Timestamp) => {
            !from.list && fraction(&new) == 6
        }
        (Kind::Timestamp, Kind::Timestamp) | (Kind::TimestampZone, Kind::TimestampZone) => {
            fraction(&new) >= fraction(&old)
        }
        _ => false,
    }
}

fn arguments(word: &str) -> Option<Vec<u32>> {
    let (_, rest) = word.split_once('(')?;
    let (inside, _) = rest.split_once(')')?;
    inside.split(',').map(|number| number.trim().parse().ok()).collect()
}

fn length(word: &str) -> Option<u32> {
    arguments(word)?.first().copied()
}

fn numeric(word: &str) -> Option<(u32, u32)> {
    let arguments = arguments(word)?;
    Some((*arguments.first()?, arguments.get(1).copied().unwrap_or(0)))
}

fn fraction(word: &str) -> u32 {
    length(word).unwrap_or(6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ty(word: &str) -> Type {
        match word.strip_suffix("[]") {
            Some(word) => Type { base: Base::Sql(word.to_owned()), list: true },
            None => Type { base: Base::Sql(word.to_owned()), list: false },
        }
    }

    #[test]
    fn kinds_without_a_cast_go_by_their_texts() {
        let pairs = [
            ("timestamp(3)", "integer", "(it)::text::integer"),
            ("double precision", "timestamptz(3)", "(it)::text::timestamptz(3)"),
            ("bytea", "boolean", "(it)::text::boolean"),
            ("timestamp(3)[]", "integer[]", "(it)::text[]::integer[]"),
            ("bigint", "double precision", "(it)::double precision"),
            ("timestamp(3)", "timestamptz(3)", "(it)::timestamptz(3)"),
        ];
        for (from, to, words) in pairs {
            assert_eq!(converted("it", &ty(from), &ty(to)), words, "{from} to {to}");
        }
    }

    #[test]
    fn wider_types_lose_nothing() {
        let pairs = [
            ("integer", "bigint", true, false),
            ("bigint", "integer", false, false),
            ("varchar(10)", "varchar(20)", true, true),
            ("varchar(20)", "varchar(10)", false, false),
            ("varchar(20)", "text", true, true),
            ("text", "varchar(20)", false, false),
            ("numeric(10,2)", "numeric(12,2)", true, true),
            ("numeric(10,2)", "numeric(12,3)", true, false),
            ("numeric(10,2)", "numeric(11,3)", true, false),
            ("numeric(10,2)", "numeric(10,3)", false, false),
            ("integer", "numeric(65,30)", true, false),
            ("timestamp(3)", "timestamptz(3)", true, false),
            ("timestamp(3)", "timestamptz", true, true),
            ("timestamptz(6)", "timestamp(6)", true, true),
            ("timestamptz(6)", "timestamptz(3)", false, false),
            ("integer", "integer[]", true, false),
            ("integer[]", "integer", false, false),
            ("text", "jsonb", false, false),
        ];
        for (from, to, nothing, place) in pairs {
            assert_eq!(loses_nothing(&ty(from), &ty(to)), nothing, "{from} to {to}");
            assert_eq!(in_place(&ty(from), &ty(to)), place, "{from} to {to} in place");
        }
    }
}
