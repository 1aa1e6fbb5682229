//! What must become of every value: the model of truth, written from the contract and not from any planner.
//!
//! A conversion is right where the way back gives the same value. Where it does not, the migration must stop. The few
//! places where the contract leaves both open are `Turn::Either`.

mod down;
mod up;

use isotype_core::scalar::Dialect;
use serde_json::Value as Json;

pub(crate) use down::{Story, down};
pub(crate) use up::{Fate, Gift, up};

use crate::value::{Value, base64, canonical, spelled};
use crate::world::{Arity, Field, Kind, World};

/// What becomes of a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Turn {
    /// This one.
    Into(Value),
    /// This one, or the migration stops.
    Either(Value),
    /// The migration stops.
    Stop,
}

/// The schemas on both sides of a change.
#[derive(Clone, Copy)]
pub(crate) struct Sides<'a> {
    pub(crate) from: &'a World,
    pub(crate) to: &'a World,
    pub(crate) dialect: Dialect,
}

/// What becomes of a value that is not NULL when its field changes. Whether NULL may stay is the caller's question.
pub(crate) fn turn(sides: Sides<'_>, from: &Field, to: &Field, value: &Value) -> Turn {
    match (value, from.arity == Arity::List, to.arity == Arity::List) {
        // What nobody knows may be a value that does not come back.
        (Value::Any, ..) if from.kind != to.kind => Turn::Either(Value::Any),
        (Value::Null | Value::Any, ..) => Turn::Into(value.clone()),
        (Value::List(items), true, true) => {
            let mut turned = Vec::new();
            let mut free = false;
            for item in items {
                match one(sides, from.kind, to.kind, item, true) {
                    Turn::Into(item) => turned.push(item),
                    Turn::Either(item) => {
                        free = true;
                        turned.push(item);
                    }
                    Turn::Stop => return Turn::Stop,
                }
            }
            if free { Turn::Either(Value::List(turned)) } else { Turn::Into(Value::List(turned)) }
        }
        (Value::List(items), true, false)
            if sides.dialect == Dialect::Sqlite && matches!(items.as_slice(), [Value::Bytes(_)]) =>
        {
            Turn::Either(items[0].clone())
        }
        // PostgreSQL knows what a list of plain values is in JSON.
        (Value::List(items), true, false)
            if sides.dialect == Dialect::Postgresql
                && to.kind == Kind::Json
                && items
                    .iter()
                    .all(|it| matches!(it, Value::Text(_) | Value::Int(_) | Value::Boolean(_))) =>
        {
            let items = items.iter().map(|it| match it {
                Value::Int(number) => Json::from(*number),
                Value::Boolean(flag) => Json::from(*flag),
                Value::Text(text) => Json::from(text.as_str()),
                _ => Json::Null,
            });
            Turn::Either(Value::Json(Json::Array(items.collect())))
        }
        // SQLite's lists are arrays, and JSON holds them as they are.
        (Value::List(items), true, false)
            if sides.dialect == Dialect::Sqlite && to.kind == Kind::Json && !from.kind.is_json() =>
        {
            Turn::Into(Value::Json(crate::value::array(sides.from, from.kind, items)))
        }
        // Whether an array of JSON is one entry, or each of its entries is one, is open there.
        (Value::Json(_), false, true)
            if sides.dialect == Dialect::Sqlite && from.kind == Kind::Json && !to.kind.is_json() =>
        {
            Turn::Either(Value::Any)
        }
        // One entry is that value; more would be lost. No entry is nothing: readers take NULL and the empty list alike.
        (Value::List(items), true, false) => match items.as_slice() {
            [] if to.arity == Arity::Optional => Turn::Either(Value::Null),
            [] => Turn::Stop,
            [item] => one(sides, from.kind, to.kind, item, false),
            _ => Turn::Stop,
        },
        // Lists of SQLite hold bytes in base64, which its SQL cannot write: to stop is all that it can do.
        (Value::Bytes(_), false, true) if sides.dialect == Dialect::Sqlite => {
            Turn::Either(Value::List(vec![value.clone()]))
        }
        (_, false, true) => match one(sides, from.kind, to.kind, value, false) {
            Turn::Into(value) => Turn::Into(Value::List(vec![value])),
            Turn::Either(value) => Turn::Either(Value::List(vec![value])),
            Turn::Stop => Turn::Stop,
        },
        _ => one(sides, from.kind, to.kind, value, false),
    }
}

fn when(holds: bool, value: Value) -> Turn {
    if holds { Turn::Into(value) } else { Turn::Stop }
}

fn one(sides: Sides<'_>, from: Kind, to: Kind, value: &Value, in_list: bool) -> Turn {
    if let (Kind::Enum(old), Kind::Enum(new)) = (from, to)
        && old == new
    {
        let Value::Enum(id) = value else { return Turn::Stop };
        return when(sides.to.stored(*id).is_some(), value.clone());
    }
    if from == to {
        return Turn::Into(value.clone());
    }
    if to == Kind::Json
        && let Some(turn) = into_json(sides, from, value)
    {
        return turn;
    }
    match value {
        // Entries of lists: whether a text becomes that text in JSON or what it says in JSON is open.
        Value::Text(text) if in_list && to == Kind::Json => match from_text(sides, to, text) {
            Turn::Into(json) => Turn::Either(json),
            turn => turn,
        },
        Value::Text(text) => from_text(sides, to, text),
        Value::Enum(id) => from_text(sides, to, sides.from.stored(*id).unwrap_or_default()),
        Value::Boolean(flag) => match to {
            Kind::Int | Kind::SmallInt | Kind::BigInt => Turn::Into(Value::Int((*flag).into())),
            Kind::String | Kind::VarChar(_) => from_text(sides, to, &flag.to_string()),
            _ => Turn::Stop,
        },
        Value::Int(number) => from_whole(sides, to, *number),
        Value::Float(number) => from_float(sides, to, *number),
        Value::Decimal(digits) => from_decimal(sides, to, digits),
        Value::Moment(moment) => from_moment(sides, from, to, *moment),
        Value::Json(json) => match to {
            Kind::Json => Turn::Into(value.clone()),
            Kind::Document if json.is_object() => Turn::Into(value.clone()),
            Kind::String => Turn::Into(json_text(sides.dialect, json)),
            // PostgreSQL knows what a plain value in JSON is; to stop is right too.
            _ if sides.dialect == Dialect::Postgresql && !json.is_object() && !json.is_array() => {
                let text = json.as_str().map_or_else(|| json.to_string(), str::to_owned);
                match from_text(sides, to, &text) {
                    Turn::Into(value) => Turn::Either(value),
                    turn => turn,
                }
            }
            _ => Turn::Stop,
        },
        Value::Bytes(bytes) => match to {
            // Nothing says how bytes are texts; base64 is how they travel.
            Kind::String => Turn::Either(Value::Text(base64(bytes))),
            _ => Turn::Stop,
        },
        Value::Null | Value::List(_) | Value::Sql(_) | Value::Any => Turn::Into(value.clone()),
    }
}

/// A value that is no text and becomes JSON. Nothing says how: as a value of its own that comes back is right, and to
/// stop is right too.
fn into_json(sides: Sides<'_>, from: Kind, value: &Value) -> Option<Turn> {
    let json = match value {
        Value::Enum(id) => Json::from(sides.from.stored(*id).unwrap_or_default()),
        Value::Text(text) if from == Kind::Uuid => Json::from(text.as_str()),
        Value::Boolean(flag) => Json::from(*flag),
        Value::Int(number) => Json::from(*number),
        Value::Moment(_) => Json::from(spelled(sides.from, from, value)),
        Value::Float(_) | Value::Decimal(_) if sides.dialect == Dialect::Postgresql => {
            let digits = spelled(sides.from, from, value);
            return Some(Turn::Either(Value::Sql(format!("to_jsonb({digits}::numeric)"))));
        }
        _ => return None,
    };
    Some(Turn::Either(Value::Json(json)))
}

/// JSON as the database spells it.
fn json_text(dialect: Dialect, json: &Json) -> Value {
    match dialect {
        Dialect::Sqlite => Value::Text(json.to_string()),
        Dialect::Postgresql => {
            Value::Sql(format!("({}::jsonb)::text", crate::value::quoted(&json.to_string())))
        }
    }
}

fn from_text(sides: Sides<'_>, to: Kind, text: &str) -> Turn {
    let there = |value: Value| when(spelled(sides.to, to, &value) == text, value);
    match to {
        Kind::String => Turn::Into(Value::Text(text.to_owned())),
        Kind::VarChar(length) => when(text.chars().count() <= length as usize, Value::Text(text.to_owned())),
        Kind::Uuid => when(is_uuid(text), Value::Text(text.to_owned())),
        Kind::Boolean => when(text == "true" || text == "false", Value::Boolean(text == "true")),
        Kind::Int | Kind::SmallInt | Kind::BigInt => match text.parse::<i64>() {
            Ok(number) if within(to, number) => there(Value::Int(number)),
            _ => Turn::Stop,
        },
        Kind::Float => match text.parse::<f64>() {
            Ok(number) if number.is_finite() && number.to_string() == text => {
                Turn::Either(Value::Float(number))
            }
            _ => Turn::Stop,
        },
        Kind::Decimal | Kind::Digits(..) => {
            let digits = text.strip_prefix('-').unwrap_or(text);
            let plain =
                !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            when(
                plain && canonical(text) == text && fits(sides.dialect, to, text),
                Value::Decimal(text.to_owned()),
            )
        }
        Kind::DateTime | Kind::Timestamptz | Kind::Date => match moment(text) {
            Some(moment) => there(Value::Moment(moment)),
            None => Turn::Stop,
        },
        Kind::Json | Kind::Document => match serde_json::from_str::<Json>(text) {
            Ok(json) if to == Kind::Json || json.is_object() => {
                let respelled = json.to_string();
                match sides.dialect {
                    // SQLite stores JSON as the text that it is.
                    Dialect::Sqlite if respelled != text => {
                        Turn::Into(Value::Sql(crate::value::quoted(text)))
                    }
                    Dialect::Sqlite => Turn::Into(Value::Json(json)),
                    // The server respells JSON: whether the old spelling is kept beside or the step stops is open.
                    Dialect::Postgresql => Turn::Either(Value::Json(json)),
                }
            }
            _ => Turn::Stop,
        },
        Kind::Enum(id) => {
            let values = sides.to.enumeration(id).map(|it| it.values.as_slice()).unwrap_or_default();
            match values.iter().find(|it| it.stored() == text) {
                Some(it) => Turn::Into(Value::Enum(it.id)),
                None => Turn::Stop,
            }
        }
        Kind::Bytes => Turn::Stop,
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
        })
}

/// The moment of a text in the one form that is written; whether it is that form, the way back tells.
fn moment(text: &str) -> Option<i64> {
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    // Counted from March, in eras of 400 years.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let days =
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 + day - 1 - 719_468;
    if text.len() == 10 {
        return Some(days * 86_400_000);
    }
    let (hour, minute, second, part) = (number(11..13)?, number(14..16)?, number(17..19)?, number(20..23)?);
    Some(days * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + part)
}

fn within(kind: Kind, number: i64) -> bool {
    match kind {
        Kind::Int => i32::try_from(number).is_ok(),
        Kind::SmallInt => i16::try_from(number).is_ok(),
        _ => true,
    }
}

/// Whether digits fit into a decimal type.
fn fits(dialect: Dialect, kind: Kind, digits: &str) -> bool {
    let (precision, scale) = match kind {
        Kind::Digits(precision, scale) => (precision, scale),
        _ if dialect == Dialect::Sqlite => return true,
        _ => (65, 30),
    };
    let (whole, part) =
        digits.trim_start_matches('-').split_once('.').unwrap_or((digits.trim_start_matches('-'), ""));
    let whole = whole.trim_start_matches('0').len();
    whole as u32 <= precision - scale && part.len() as u32 <= scale
}

fn from_whole(sides: Sides<'_>, to: Kind, number: i64) -> Turn {
    match to {
        Kind::Int | Kind::SmallInt | Kind::BigInt => when(within(to, number), Value::Int(number)),
        Kind::Float => when((number as f64) as i128 == i128::from(number), Value::Float(number as f64)),
        Kind::Decimal | Kind::Digits(..) => {
            let digits = number.to_string();
            when(fits(sides.dialect, to, &digits), Value::Decimal(digits))
        }
        Kind::Boolean => when(number == 0 || number == 1, Value::Boolean(number == 1)),
        Kind::String | Kind::VarChar(_) => from_text(sides, to, &number.to_string()),
        _ => Turn::Stop,
    }
}

fn from_float(sides: Sides<'_>, to: Kind, number: f64) -> Turn {
    let digits = number.to_string();
    match to {
        Kind::Int | Kind::SmallInt | Kind::BigInt => {
            let whole = number as i64;
            when(whole as f64 == number && number.abs() < 9e18 && within(to, whole), Value::Int(whole))
        }
        Kind::Decimal | Kind::Digits(..) => {
            let few = digits.chars().filter(char::is_ascii_digit).count() <= 15;
            let value = Value::Decimal(canonical(&digits));
            match fits(sides.dialect, to, &digits) {
                true if few => Turn::Into(value),
                // More digits than a cast of the database keeps: going on with all of them is right, stopping too.
                true => Turn::Either(value),
                false => Turn::Stop,
            }
        }
        // PostgreSQL spells doubles in its own way; SQLite's are spelled as they travel.
        Kind::String => Turn::Either(match sides.dialect {
            Dialect::Sqlite => Value::Text(digits),
            Dialect::Postgresql => Value::Sql(format!("({number:e}::double precision)::text")),
        }),
        _ => Turn::Stop,
    }
}

fn from_decimal(sides: Sides<'_>, to: Kind, digits: &str) -> Turn {
    match to {
        Kind::Decimal | Kind::Digits(..) => {
            let value = Value::Decimal(digits.to_owned());
            when(fits(sides.dialect, to, digits), value)
        }
        Kind::Int | Kind::SmallInt | Kind::BigInt => match digits.parse::<i64>() {
            Ok(number) => when(within(to, number), Value::Int(number)),
            Err(_) => Turn::Stop,
        },
        Kind::Float => {
            let number: f64 = digits.parse().unwrap_or(f64::NAN);
            when(canonical(&number.to_string()) == digits, Value::Float(number))
        }
        Kind::String | Kind::VarChar(_) => from_text(sides, to, digits),
        _ => Turn::Stop,
    }
}

fn from_moment(sides: Sides<'_>, from: Kind, to: Kind, moment: i64) -> Turn {
    match to {
        Kind::DateTime | Kind::Timestamptz => Turn::Into(Value::Moment(moment)),
        Kind::Date => when(moment.rem_euclid(86_400_000) == 0, Value::Moment(moment)),
        Kind::String | Kind::VarChar(_) => {
            from_text(sides, to, &spelled(sides.from, from, &Value::Moment(moment)))
        }
        _ => Turn::Stop,
    }
}
