//! How a value of one kind becomes a value of another, and back. A conversion gives NULL where there is no such value;
//! what does not come back equal is not converted, it stops the migration.

use super::super::literals::text;
use super::kinds::{Kind, Limit};

/// From the values of one column to those of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conversion {
    from: Kind,
    from_list: bool,
    to: Kind,
    to_list: bool,
    /// Texts that have another name now: the old one, the new one.
    renamed: Vec<(String, String)>,
    /// What entries of lists have to be on either side.
    limits: [Option<Limit>; 2],
}

impl Conversion {
    pub(super) fn new(from: (Kind, bool), to: (Kind, bool), renamed: Vec<(String, String)>) -> Self {
        Conversion { from: from.0, from_list: from.1, to: to.0, to_list: to.1, renamed, limits: [None; 2] }
    }

    /// With what entries of lists have to be, on the one side and on the other.
    pub(super) fn with_limits(mut self, from: Option<Limit>, to: Option<Limit>) -> Self {
        self.limits = [from, to];
        self
    }

    /// The way back.
    fn reversed(&self) -> Conversion {
        Conversion {
            from: self.to.clone(),
            from_list: self.to_list,
            to: self.from.clone(),
            to_list: self.from_list,
            renamed: self.renamed.iter().map(|(old, new)| (new.clone(), old.clone())).collect(),
            limits: [self.limits[1], self.limits[0]],
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
            (false, true) if self.is_free_json() && self.to != Kind::Json => Some(format!(
                "CASE WHEN json_type({x}) = 'array' AND NOT EXISTS (SELECT 1 FROM json_each({x}) AS e WHERE NOT coalesce({}, 0)) THEN {x} END",
                self.is_entry()
            )),
            (false, true) => {
                let item = encoded(&self.to, &self.one(x)?)?;
                Some(format!("CASE WHEN {x} IS NOT NULL THEN '[' || {item} || ']' END"))
            }
            (true, false) => {
                let item = if self.from == Kind::Json {
                    // As it is spelled: what stands between the brackets.
                    let inside = format!("substr({x}, 2, length({x}) - 2)");
                    format!(
                        "CASE WHEN substr({x}, 1, 1) = '[' AND json_valid({inside}) THEN {inside} ELSE {x} -> '$[0]' END"
                    )
                } else {
                    decoded(&self.from, &format!("json_extract({x}, '$[0]')"), "'text'")
                };
                Some(format!("CASE WHEN json_array_length({x}) = 1 THEN {} END", self.one(&item)?))
            }
        }
    }

    /// Whether the old values are JSON of any form.
    fn is_free_json(&self) -> bool {
        self.from == Kind::Json && self.limits[0] != Some(Limit::Object)
    }

    /// Whether `e`, an entry of an array, is one of the new list as it stands.
    fn is_entry(&self) -> String {
        let fits = |condition: &str| format!("e.type = 'text' AND {condition}");
        let kind = match &self.to {
            Kind::Int => format!("e.type = 'integer' AND e.value {INT}"),
            Kind::BigInt => fits("CAST(CAST(e.value AS INTEGER) AS TEXT) = e.value"),
            Kind::Float => "e.type IN ('real', 'integer')".to_owned(),
            Kind::Boolean => "e.type IN ('true', 'false')".to_owned(),
            Kind::Bytes | Kind::Text | Kind::Other(_) => fits("1"),
            Kind::Json => "1".to_owned(),
            Kind::Enum(values) => {
                let values: Vec<String> = values.iter().map(|value| text(value)).collect();
                fits(&format!("e.value IN ({})", values.join(", ")))
            }
            other => match convert(&Kind::Text, other, "e.value") {
                Some(value) => fits(&format!("{value} IS e.value")),
                None => "0".to_owned(),
            },
        };
        match self.limits[1] {
            Some(limit) => format!("{kind} AND {}", limit.holds("e.value")),
            None => kind,
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
        let value = match self.limits[1].filter(|_| self.to_list) {
            Some(limit) if self.limits[0].is_none_or(|it| !it.implies(limit)) => format!(
                "(SELECT CASE WHEN {} THEN \"v\" END FROM (SELECT {value} AS \"v\"))",
                limit.holds("\"v\"")
            ),
            _ => value,
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
            let whole = |precision: &u32, scale: &u32| precision.saturating_sub(*scale);
            let narrower = whole(precision, scale) < whole(p, s) || scale < s;
            return if narrower { Some(fitting(x, *precision, *scale)) } else { same() };
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
        (Text | Enum(_), Decimal { precision, scale }) => {
            format!("CASE WHEN {} THEN {} END", is_decimal(x), fitting(x, *precision, *scale))
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
        (Float, Decimal { precision, scale }) => fitting(&plain_float(x), *precision, *scale),
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

/// A decimal, where it has no more digits before and after the point than the type.
fn fitting(x: &str, precision: u32, scale: u32) -> String {
    if scale >= 30 && precision >= 65 {
        return x.to_owned();
    }
    let whole = precision.saturating_sub(scale);
    format!(
        "CASE WHEN (instr({x}, '.') = 0 OR length({x}) - instr({x}, '.') <= {scale}) AND instr(ltrim({x}, '-0') || '.', '.') <= {} THEN {x} END",
        whole + 1
    )
}

/// A double as a text without exponent: of the forms with 15, 16 and 17 digits the first that comes back equal. NULL is
/// asked for first, because `printf` makes a zero of it. SQLite does not read back the smallest numbers there are.
fn plain_float(x: &str) -> String {
    let short = format!("CAST({x} AS TEXT)");
    let form = |digits: u32| format!("printf('%!.{digits}g', {x})");
    let is_same = |form: &str| format!("CAST({form} AS REAL) = {x}");
    let zeros = |count: &str| format!("substr(hex(zeroblob({count})), 1, {count})");
    format!(
        "CASE WHEN {x} IS NULL OR abs({x}) BETWEEN 4e-324 AND 1e-290 THEN NULL WHEN {x} = 0 THEN '0' ELSE (SELECT CASE \
         WHEN \"exp\" IS NULL THEN rtrim(rtrim(\"form\", '0'), '.') \
         WHEN \"exp\" < 0 THEN \"sign\" || '0.' || {} || \"digits\" \
         WHEN \"exp\" >= length(\"digits\") - 1 THEN \"sign\" || \"digits\" || {} \
         ELSE \"sign\" || substr(\"digits\", 1, \"exp\" + 1) || '.' || substr(\"digits\", \"exp\" + 2) END \
         FROM (SELECT \"form\", iif(\"form\" LIKE '-%', '-', '') AS \"sign\", \
         iif(instr(\"form\", 'e') > 0, CAST(substr(\"form\", instr(\"form\", 'e') + 1) AS INTEGER), NULL) AS \"exp\", \
         rtrim(replace(ltrim(substr(\"form\", 1, instr(\"form\", 'e') - 1), '-'), '.', ''), '0') AS \"digits\" \
         FROM (SELECT CASE WHEN {} THEN {short} WHEN {} THEN {} ELSE {} END AS \"form\"))) END",
        zeros("(-\"exp\" - 1)"),
        zeros("(\"exp\" - length(\"digits\") + 1)"),
        is_same(&short),
        is_same(&form(16)),
        form(16),
        form(17),
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
        // What json_each gives of an object or an array is marked as JSON, and would not be quoted as a text.
        Kind::Json => format!(
            "(CASE {ty} WHEN 'text' THEN json_quote({value}) WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' WHEN 'null' THEN 'null' ELSE {value} END || '')"
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
