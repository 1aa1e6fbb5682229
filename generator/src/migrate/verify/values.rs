//! Values that a column takes: one per row, told apart wherever the type has enough of them.

use isotype_core::document::pattern::Pattern;
use isotype_core::scalar::{Constant, Rule, Scalar};
use isotype_core::tables::{Base, Column, Condition, JsonShape, Table, Tables};

/// The value of a column in row `row` (from 1), or why none could be thought of.
pub(super) fn value(tables: &Tables, table: &Table, column: &Column, row: usize) -> Result<Constant, String> {
    let conditions = conditions(table, column);
    if column.ty.list {
        let length = limits(&conditions);
        let entries = length.0.max(2).min(length.1) as usize;
        let entry = |place: usize| one(tables, column, &[], row + place);
        return (0..entries).map(entry).collect::<Result<Vec<_>, _>>().map(Constant::List);
    }
    one(tables, column, &conditions, row)
}

/// Everything that the checks of a table say of one column.
fn conditions<'a>(table: &'a Table, column: &Column) -> Vec<&'a Condition> {
    let of_column = table.checks.iter().filter(|check| check.column.as_ref() == Some(&column.name));
    of_column.flat_map(|check| &check.conditions).collect()
}

fn one(tables: &Tables, column: &Column, conditions: &[&Condition], row: usize) -> Result<Constant, String> {
    for condition in conditions {
        match condition {
            Condition::OneOf(texts) if !texts.is_empty() => {
                return Ok(Constant::EnumValue(texts[(row - 1) % texts.len()].clone()));
            }
            Condition::Json(shape) => return Ok(document(shape, row)),
            Condition::Bits { count, .. } => return Ok(bits(*count, row)),
            _ => {}
        }
    }
    let words = column.ty.base.native();
    match (&column.ty.base, column.ty.base.scalar()) {
        (Base::Enum(name), _) => {
            let values = tables.enums.iter().find(|it| it.name == *name).map(|it| &it.values);
            match values {
                Some(values) if !values.is_empty() => {
                    Ok(Constant::EnumValue(values[(row - 1) % values.len()].clone()))
                }
                _ => Err(format!("its enum `{}` has no values", name.name)),
            }
        }
        (Base::Document, _) => Ok(document(&JsonShape::Object, row)),
        (_, Some(scalar)) => scalar_value(scalar, words, conditions, row),
        (_, None) => Err("its type is known to the database alone".to_owned()),
    }
}

fn document(shape: &JsonShape, row: usize) -> Constant {
    let text = match shape {
        JsonShape::Array => format!("[{row}]"),
        JsonShape::Object => format!("{{\"row\": {row}, \"text\": \"it's {row}\"}}"),
        JsonShape::Tagged(key) => {
            let key = serde_json::Value::from(key.as_str());
            format!("{{{key}: \"kind {row}\", \"row\": {row}}}")
        }
    };
    Constant::String(text)
}

/// `row` in so many binary digits.
fn bits(count: u32, row: usize) -> Constant {
    let count = count.min(64) as usize;
    let digits = format!("{row:0count$b}");
    Constant::String(digits[digits.len() - count..].to_owned())
}

fn scalar_value(
    scalar: Scalar,
    native: Option<(&str, &[u32])>,
    conditions: &[&Condition],
    row: usize,
) -> Result<Constant, String> {
    let text = |text: String| Ok(Constant::String(text));
    match (scalar, native) {
        (Scalar::String, Some(("Uuid", _))) => text(format!("c0ffee00-0000-4000-8000-{row:012}")),
        (Scalar::String, Some(("Inet", _))) => text(format!("10.0.0.{row}")),
        (Scalar::String, Some(("Xml", _))) => text(format!("<row>{row}</row>")),
        (Scalar::String, Some(("Bit", arguments))) => Ok(bits(arguments.first().copied().unwrap_or(1), row)),
        (Scalar::String, Some(("VarBit", arguments))) => {
            Ok(bits(arguments.first().copied().unwrap_or(8), row))
        }
        (Scalar::String, native) => self::text(native, conditions, row).map(Constant::String),
        (Scalar::Boolean, _) => Ok(Constant::Boolean(row % 2 == 1)),
        (Scalar::Int | Scalar::BigInt, native) => {
            let (low, high) = match native {
                Some(("SmallInt", _)) => (f64::from(i16::MIN), f64::from(i16::MAX)),
                Some(("Oid", _)) => (0.0, f64::from(u32::MAX)),
                _ => (f64::NEG_INFINITY, f64::INFINITY),
            };
            number(conditions, (low, high), 1.0, row).map(|value| Constant::Number(format!("{value:.0}")))
        }
        (Scalar::Float, _) => number(conditions, (f64::NEG_INFINITY, f64::INFINITY), 0.25, row)
            .map(|value| Constant::Number(format!("{value}"))),
        (Scalar::Decimal, native) => decimal(native, conditions, row),
        (Scalar::DateTime, _) => text(format!("2020-01-{:02}T01:02:03.004Z", 1 + (row - 1) % 28)),
        (Scalar::Json, _) => Ok(document(&JsonShape::Object, row)),
        (Scalar::Bytes, _) => {
            // Two bytes in base64: a zero, which texts could not hold, and the row.
            let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let digit = |place: usize| char::from(alphabet[place % 64]);
            text(format!("A{}{}=", digit(row >> 4), digit((row & 15) << 2)))
        }
    }
}

/// The bounds that rules set, and whether each belongs to them.
fn bounds(conditions: &[&Condition], types: (f64, f64)) -> (f64, f64, bool, bool) {
    let (mut low, mut high, mut low_in, mut high_in) = (types.0, types.1, true, true);
    for condition in conditions {
        let (number, is_low, included) = match condition {
            Condition::Range(from, to) => {
                (low, high) = (low.max(*from as f64), high.min(*to as f64));
                continue;
            }
            Condition::Digits(digits) => {
                let limit = 10_f64.powi(i32::try_from(*digits).unwrap_or(30));
                (low, high) = (low.max(-limit + 1.0), high.min(limit - 1.0));
                continue;
            }
            Condition::Rule(Rule::Gt(number)) => (number, true, false),
            Condition::Rule(Rule::Gte(number)) => (number, true, true),
            Condition::Rule(Rule::Lt(number)) => (number, false, false),
            Condition::Rule(Rule::Lte(number)) => (number, false, true),
            _ => continue,
        };
        let Ok(number) = number.parse::<f64>() else { continue };
        if is_low && number >= low {
            (low, low_in) = (number, included);
        } else if !is_low && number <= high {
            (high, high_in) = (number, included);
        }
    }
    (low, high, low_in, high_in)
}

/// A number within the rules, `step` apart from that of the next row where there is room.
fn number(conditions: &[&Condition], types: (f64, f64), step: f64, row: usize) -> Result<f64, String> {
    let (low, high, low_in, high_in) = bounds(conditions, types);
    let fits = |value: f64| {
        (value > low || (low_in && value == low)) && (value < high || (high_in && value == high))
    };
    let rows = row as f64;
    let near_low = (low / step).floor() * step;
    let near_high = (high / step).ceil() * step;
    let between = low + (high - low) * rows / 64.0;
    [rows * step, near_low + rows * step, near_high - rows * step, low, high, between]
        .into_iter()
        .find(|value| value.is_finite() && fits(*value))
        .ok_or_else(|| "its rules leave no number".to_owned())
}

fn decimal(
    native: Option<(&str, &[u32])>,
    conditions: &[&Condition],
    row: usize,
) -> Result<Constant, String> {
    let (whole, scale) = match native {
        Some(("Decimal", [precision, rest @ ..])) => {
            let scale = rest.first().copied().unwrap_or(0);
            (precision.saturating_sub(scale), scale)
        }
        _ => (35, 2),
    };
    let limit = 10_f64.powi(i32::try_from(whole.min(30)).unwrap_or(30));
    let step = if scale == 0 { 1.0 } else { 0.1 };
    let value = number(conditions, (-limit, limit), step, row)?;
    // A zero at the end, which is not lost on the way.
    let digits = scale.min(2) as usize;
    Ok(Constant::Number(format!("{value:.digits$}")))
}

fn limits(conditions: &[&Condition]) -> (u32, u32) {
    let mut found = (0, u32::MAX);
    for condition in conditions {
        if let Condition::Rule(Rule::Length { min, max }) = condition {
            found = (found.0.max(min.unwrap_or(0)), found.1.min(max.unwrap_or(u32::MAX)));
        }
    }
    found
}

/// A text that obeys the rules.
fn text(native: Option<(&str, &[u32])>, conditions: &[&Condition], row: usize) -> Result<String, String> {
    let (least, mut most) = limits(conditions);
    if let Some(("Char" | "VarChar", arguments)) = native {
        let room = arguments.first().copied().or((native.map(|it| it.0) == Some("Char")).then_some(1));
        most = most.min(room.unwrap_or(u32::MAX));
    }
    let (mut before, mut after, mut core) = (String::new(), String::new(), format!("it's {row}"));
    for condition in conditions {
        match condition {
            Condition::Rule(Rule::StartsWith(words)) => before.clone_from(words),
            Condition::Rule(Rule::EndsWith(words)) => after.clone_from(words),
            Condition::Rule(Rule::Contains(words)) => core = format!("{words}{row}"),
            Condition::Rule(Rule::Email) => core = format!("a{row}@example.org"),
            Condition::Rule(Rule::Url) => core = format!("https://example.org/{row}"),
            Condition::Rule(Rule::Datetime) => core = format!("2020-01-{row:02}T01:02:03Z"),
            _ => {}
        }
    }
    let (least, most) = (least as usize, most as usize);
    let count = |text: &str| text.chars().count();
    let patterns: Vec<&String> = conditions
        .iter()
        .filter_map(|condition| match condition {
            Condition::Rule(Rule::Regex(pattern)) => Some(pattern),
            _ => None,
        })
        .collect();
    if let Some((first, others)) = patterns.split_first() {
        let fits = |text: &String| {
            (least..=most).contains(&count(text))
                && text.starts_with(&before)
                && text.ends_with(&after)
                && others.iter().all(|other| Pattern::read(other).is_ok_and(|other| other.matches(text)))
        };
        // Neighbours may be equal: each row takes the next that differs.
        let mut found: Vec<String> = Vec::new();
        for text in (0..500).filter_map(|seed| Pattern::example(first, seed)).filter(fits) {
            if !found.contains(&text) {
                found.push(text);
            }
            if found.len() == row {
                break;
            }
        }
        return found.pop().ok_or_else(|| format!("no text was found that fits {first}"));
    }
    let mut made = format!("{before}{core}{after}");
    if count(&made) > most {
        let room = most.saturating_sub(count(&before) + count(&after));
        let digits = row.to_string();
        core = digits[digits.len() - room.min(digits.len())..].to_owned();
        made = format!("{before}{core}{after}");
    }
    let missing = least.saturating_sub(count(&made));
    if missing > 0 {
        // What is missing goes where it disturbs neither the beginning, nor the end, nor a number.
        core.push_str(&"x".repeat(missing));
        made = format!("{before}{core}{after}");
    }
    if count(&made) > most { Err("its rules leave no text".to_owned()) } else { Ok(made) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(rule: Rule) -> Condition {
        Condition::Rule(rule)
    }

    fn made(scalar: Scalar, native: Option<(&str, &[u32])>, conditions: &[Condition], row: usize) -> String {
        let conditions: Vec<&Condition> = conditions.iter().collect();
        match scalar_value(scalar, native, &conditions, row) {
            Ok(Constant::String(text) | Constant::Number(text)) => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn numbers_stay_between_their_bounds_and_differ() {
        let conditions = [rule(Rule::Gt("10".to_owned())), rule(Rule::Lte("13".to_owned()))];
        let numbers: Vec<String> = (1..=3).map(|row| made(Scalar::Int, None, &conditions, row)).collect();
        assert_eq!(numbers, ["11", "12", "13"]);
        let below = [rule(Rule::Lt("0".to_owned()))];
        assert_eq!(made(Scalar::Int, None, &below, 2), "-2");
        assert_eq!(made(Scalar::Float, None, &[rule(Rule::Lt("0".to_owned()))], 1), "-0.25");
        assert_eq!(made(Scalar::Decimal, Some(("Decimal", &[10, 2])), &[], 3), "0.30");
    }

    #[test]
    fn texts_fit_and_obey() {
        assert_eq!(made(Scalar::String, Some(("VarChar", &[3])), &[], 2), "2");
        let conditions = [
            rule(Rule::Length { min: Some(8), max: Some(8) }),
            rule(Rule::StartsWith("ab".to_owned())),
            rule(Rule::EndsWith("z".to_owned())),
        ];
        let text = made(Scalar::String, None, &conditions, 3);
        assert!(text.len() == 8 && text.starts_with("ab") && text.ends_with('z'), "{text}");
        let slug = [
            rule(Rule::Regex("^[a-z]+-[0-9]{2}$".to_owned())),
            rule(Rule::Length { min: Some(5), max: None }),
        ];
        let slugs: std::collections::BTreeSet<String> =
            (1..=3).map(|row| made(Scalar::String, None, &slug, row)).collect();
        assert!(slugs.len() == 3 && slugs.iter().all(|it| it.len() >= 5 && it.contains('-')), "{slugs:?}");
        assert_eq!(made(Scalar::String, Some(("Bit", &[4])), &[], 3), "0011");
        assert_eq!(made(Scalar::Bytes, None, &[], 3), "AAM=");
        assert_eq!(made(Scalar::Bytes, None, &[], 16), "ABA=");
    }
}
