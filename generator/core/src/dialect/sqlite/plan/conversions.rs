//! How a value of one kind becomes a value of another, and back. A conversion gives NULL where there is no such value;
//! what does not come back equal is not converted, it stops the migration.

use super::super::literals::text;
use super::kinds::Kind;

/// From the values of one column to those of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conversion {
    from: Kind,
    from_list: bool,
    to: Kind,
    to_list: bool,
    /// Texts that have another name now: the old one, the new one.
    renamed: Vec<(String, String)>,
}

impl Conversion {
    pub(super) fn new(from: (Kind, bool), to: (Kind, bool), renamed: Vec<(String, String)>) -> Self {
        Conversion { from: from.0, from_list: from.1, to: to.0, to_list: to.1, renamed }
    }

    /// The way back.
    fn reversed(&self) -> Conversion {
        Conversion {
            from: self.to.clone(),
            from_list: self.to_list,
            to: self.from.clone(),
            to_list: self.from_list,
            renamed: self.renamed.iter().map(|(old, new)| (new.clone(), old.clone())).collect(),
        }
    }

    /// Whether every value stays as it is.
    pub(super) fn is_same(&self) -> bool {
        self.forth("x").as_deref() == Some("x")
    }

    /// Whether there is any way from one to the other.
    pub(super) fn exists(&self) -> bool {
        self.forth("x").is_some()
    }

    /// The new value; NULL where there is none. None where these kinds have nothing in common.
    pub(super) fn forth(&self, x: &str) -> Option<String> {
        match (self.from_list, self.to_list) {
            (false, false) => self.one(x),
            (true, true) => {
                if self.one("v")? == "v" && encoded(&self.from, "v") == encoded(&self.to, "v") {
                    return Some(x.to_owned());
                }
                let item = encoded(&self.to, &self.one(&decoded(&self.from, "e.value", "e.type"))?)?;
                Some(format!(
                    "CASE WHEN {x} IS NOT NULL THEN (SELECT '[' || coalesce(group_concat({item}, ','), '') || ']' FROM json_each({x}) AS e) END"
                ))
            }
            // A list is an array of JSON already.
            (true, false) if self.to == Kind::Json && self.from != Kind::Json => Some(x.to_owned()),
            (false, true) if self.from == Kind::Json && self.to != Kind::Json => {
                Some(format!("CASE WHEN json_type({x}) = 'array' THEN {x} END"))
            }
            (false, true) => {
                let item = encoded(&self.to, &self.one(x)?)?;
                Some(format!("CASE WHEN {x} IS NOT NULL THEN '[' || {item} || ']' END"))
            }
            (true, false) => {
                let item = if self.from == Kind::Json {
                    format!("({x} -> '$[0]')")
                } else {
                    decoded(&self.from, &format!("json_extract({x}, '$[0]')"), "'text'")
                };
                Some(format!("CASE WHEN json_array_length({x}) = 1 THEN {} END", self.one(&item)?))
            }
        }
    }

    /// When a value that is not NULL does not come back equal; None where every value does.
    pub(super) fn loses(&self, x: &str) -> Option<String> {
        if self.is_same() {
            return None;
        }
        let back = self.reversed().forth("\"y\"");
        let (Some(forth), Some(back)) = (self.forth(x), back) else {
            return Some(format!("{x} IS NOT NULL"));
        };
        let differs = if self.from_list {
            format!("json({back}) IS NOT json({x})")
        } else {
            format!("{back} IS NOT {x}")
        };
        Some(format!("{x} IS NOT NULL AND EXISTS (SELECT 1 FROM (SELECT {forth} AS \"y\") WHERE {differs})"))
    }

    /// One value.
    fn one(&self, x: &str) -> Option<String> {
        let value = match (&self.from, &self.to) {
            (Kind::Enum(_), Kind::Enum(_)) => renamed(&self.renamed, x),
            _ => convert(&self.from, &self.to, x)?,
        };
        Some(match &self.to {
            // A column's own check refuses other texts; entries of lists have no check.
            Kind::Enum(values) if self.to_list && !self.all_fit(values) => {
                let values: Vec<String> = values.iter().map(|value| text(value)).collect();
                format!("CASE WHEN {value} IN ({}) THEN {value} END", values.join(", "))
            }
            _ => value,
        })
    }

    /// Whether every text of the old enum has its place in the new one.
    fn all_fit(&self, values: &[String]) -> bool {
        let Kind::Enum(old) = &self.from else { return false };
        old.iter().all(|text| {
            let new = self.renamed.iter().find(|(old, _)| old == text).map_or(text, |(_, new)| new);
            values.contains(new)
        })
    }
}

fn renamed(pairs: &[(String, String)], x: &str) -> String {
    if pairs.is_empty() {
        return x.to_owned();
    }
    let cases: Vec<String> =
        pairs.iter().map(|(old, new)| format!("WHEN {} THEN {}", text(old), text(new))).collect();
    format!("CASE {x} {} ELSE {x} END", cases.join(" "))
}

const INT: &str = "BETWEEN -2147483648 AND 2147483647";

fn convert(from: &Kind, to: &Kind, x: &str) -> Option<String> {
    use Kind::{
        BigInt, Boolean, Bytes, Date, Decimal, Enum, Float, Int, Json, Moment, Other, Text, Time, Uuid,
    };
    let same = || Some(x.to_owned());
    Some(match (from, to) {
        (Decimal { precision: p, scale: s }, Decimal { precision, scale }) => {
            return if precision < p || scale < s { Some(fitting(x, *scale)) } else { same() };
        }
        _ if from == to => return same(),
        (Other(_), Other(_))
        | (Json, Text | Enum(_))
        | (Text | Uuid | Date | Time | Moment | Decimal { .. }, Text | Enum(_))
        | (Enum(_), Text | Enum(_)) => {
            return same();
        }
        (Text | Enum(_), Uuid) => format!("CASE WHEN lower({x}) GLOB '{}' THEN lower({x}) END", uuid()),
        (Text | Enum(_), Date) => format!("CASE WHEN date({x}) IS {x} THEN {x} END"),
        (Text | Enum(_), Time) => format!("CASE WHEN strftime('%H:%M:%f', {x}) IS {x} THEN {x} END"),
        (Text | Enum(_), Moment) => {
            format!("CASE WHEN strftime('%Y-%m-%dT%H:%M:%fZ', {x}) IS {x} THEN {x} END")
        }
        (Text | Enum(_), Decimal { scale, .. }) => {
            format!("CASE WHEN {} THEN {} END", is_decimal(x), fitting(x, *scale))
        }
        (Text | Enum(_), Json) => format!("CASE WHEN json_valid({x}) THEN {x} END"),
        (Text | Enum(_), Bytes) => format!("CAST({x} AS BLOB)"),
        (Bytes, Text | Enum(_)) => utf8(x),
        (Text | Enum(_), Boolean) => format!("CASE {x} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END"),
        (Boolean, Text | Enum(_)) => format!("CASE {x} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"),
        (Text | Decimal { .. } | Float | Enum(_), Int) => {
            format!("CASE WHEN CAST({x} AS INTEGER) {INT} THEN CAST({x} AS INTEGER) END")
        }
        (Text | Decimal { .. } | Float | Enum(_), BigInt) => format!("CAST({x} AS INTEGER)"),
        (Text | Decimal { .. } | Int | BigInt | Enum(_), Float) => format!("CAST({x} AS REAL)"),
        (Int | BigInt, Text | Enum(_)) => format!("CAST({x} AS TEXT)"),
        (Int | BigInt, Decimal { scale, precision }) => {
            let whole = i64::from(precision.saturating_sub(*scale));
            format!("CASE WHEN length(ltrim(CAST({x} AS TEXT), '-')) <= {whole} THEN CAST({x} AS TEXT) END")
        }
        (Float, Text | Enum(_)) => plain_float(x),
        (Float, Decimal { scale, .. }) => fitting(&plain_float(x), *scale),
        (Int, BigInt) | (Boolean, Int | BigInt) => return same(),
        (BigInt, Int) => format!("CASE WHEN {x} {INT} THEN {x} END"),
        (Int | BigInt, Boolean) => format!("CASE WHEN {x} IN (0, 1) THEN {x} END"),
        (Moment, Date) => format!("substr({x}, 1, 10)"),
        (Date, Moment) => format!("{x} || 'T00:00:00.000Z'"),
        (Other(_), Text | Enum(_)) => format!("CAST({x} AS TEXT)"),
        (Other(_), Decimal { .. }) => format!(
            "CASE typeof({x}) WHEN 'integer' THEN CAST({x} AS TEXT) WHEN 'real' THEN {} WHEN 'text' THEN {x} END",
            plain_float(x)
        ),
        (Other(_), Int | BigInt) => format!("CASE typeof({x}) WHEN 'integer' THEN {x} END"),
        (Other(_), Float) => {
            format!("CASE WHEN typeof({x}) IN ('integer', 'real') THEN CAST({x} AS REAL) END")
        }
        (Text | Enum(_) | Int | BigInt | Float | Decimal { .. }, Other(_)) => return same(),
        _ => return None,
    })
}

fn uuid() -> String {
    let hex = |count| "[0-9a-f]".repeat(count);
    [8, 4, 4, 4, 12].map(hex).join("-")
}

/// Bytes as the text that they spell. Of bytes that are no UTF-8 SQLite would make up characters; so the text is spelled
/// anew from its characters, and has to give the same bytes.
fn utf8(x: &str) -> String {
    format!(
        "(SELECT CASE WHEN instr(CAST(it AS BLOB), X'00') = 0 AND (WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < length(it)) \
         SELECT group_concat(CASE WHEN i <= length(it) THEN char(unicode(substr(it, i, 1))) ELSE '' END, '') FROM c) = it THEN it END FROM (SELECT CAST({x} AS TEXT) AS it))"
    )
}

/// Whether a text is a decimal in its one spelling: no exponent, no needless zeros, no sign on zero.
fn is_decimal(x: &str) -> String {
    let digits = format!("ltrim({x}, '-')");
    format!(
        "{digits} GLOB '[0-9]*' AND {digits} NOT GLOB '*[^0-9.]*' AND {digits} NOT GLOB '*.*.*' \
         AND {digits} NOT GLOB '0[0-9]*' AND {digits} NOT GLOB '*.' AND {digits} NOT GLOB '*.*0' \
         AND {x} NOT GLOB '--*' AND {x} <> '-0'"
    )
}

/// A decimal, where its fraction has at most so many digits.
fn fitting(x: &str, scale: u32) -> String {
    if scale >= 30 {
        return x.to_owned();
    }
    format!("CASE WHEN instr({x}, '.') = 0 OR length({x}) - instr({x}, '.') <= {scale} THEN {x} END")
}

/// A double as a text without exponent: the short form where it comes back equal, else with all digits. NULL is asked
/// for first, because `printf` makes a zero of it.
fn plain_float(x: &str) -> String {
    let short = format!("CAST({x} AS TEXT)");
    let long = format!("printf('%!.17g', {x})");
    let form = format!("CASE WHEN CAST({short} AS REAL) = {x} THEN {short} ELSE {long} END");
    format!(
        "CASE WHEN {x} IS NULL OR instr({form}, 'e') > 0 THEN NULL WHEN {x} = 0 THEN '0' ELSE rtrim(rtrim({form}, '0'), '.') END"
    )
}

/// A value as the JSON of an entry of a list.
fn encoded(kind: &Kind, x: &str) -> Option<String> {
    Some(match kind {
        Kind::Int => format!("CAST({x} AS TEXT)"),
        Kind::BigInt => format!("json_quote(CAST({x} AS TEXT))"),
        Kind::Float => plain_float(x),
        Kind::Boolean => format!("CASE {x} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"),
        Kind::Json => x.to_owned(),
        Kind::Bytes | Kind::Other(_) => return None,
        Kind::Text
        | Kind::Uuid
        | Kind::Date
        | Kind::Time
        | Kind::Enum(_)
        | Kind::Decimal { .. }
        | Kind::Moment => {
            format!("json_quote({x})")
        }
    })
}

/// An entry of a list as a value of a column.
fn decoded(kind: &Kind, value: &str, ty: &str) -> String {
    match kind {
        Kind::BigInt => format!("CAST({value} AS INTEGER)"),
        Kind::Float => format!("CAST({value} AS REAL)"),
        Kind::Json => format!(
            "CASE {ty} WHEN 'text' THEN json_quote({value}) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'null' THEN 'null' ELSE {value} END"
        ),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(from: (Kind, bool), to: (Kind, bool)) -> Conversion {
        Conversion::new(from, to, Vec::new())
    }

    #[test]
    fn what_is_stored_alike_stays() {
        assert!(of((Kind::Text, false), (Kind::Enum(vec!["A".into()]), false)).is_same());
        assert!(of((Kind::Boolean, true), (Kind::Boolean, true)).is_same());
        assert!(!of((Kind::BigInt, false), (Kind::Int, false)).is_same());
        assert_eq!(of((Kind::Bytes, false), (Kind::Boolean, false)).forth("x"), None);
        assert_eq!(
            of((Kind::Bytes, false), (Kind::Boolean, false)).loses("x").as_deref(),
            Some("x IS NOT NULL")
        );
    }
}
