//! Values, as a program knows them: what they are stored as is each dialect's business.

use isotype_core::scalar::Dialect;
use serde_json::Value as Json;

use crate::dice::Dice;
use crate::world::{Arity, Field, Id, Kind, World};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Text(String),
    Boolean(bool),
    Int(i64),
    Float(f64),
    /// Canonical digits.
    Decimal(String),
    /// Milliseconds since 1970.
    Moment(i64),
    Json(Json),
    Bytes(Vec<u8>),
    Enum(Id),
    List(Vec<Value>),
    /// The database's words for what it makes of a value.
    Sql(String),
    /// Whatever the database made by itself.
    Any,
}

const TEXTS: [&str; 16] = [
    "",
    " ",
    "a",
    "it's",
    "\"quoted\"",
    "back\\slash",
    "größer",
    "日本語",
    "🦀",
    "42",
    "true",
    "NULL",
    "x\ny",
    "{\"a\": 1}",
    "; DROP TABLE x; --",
    "$1 ?1 :a @b",
];
const WHOLE: [i64; 8] = [0, 1, -1, 42, -7, 100, 32767, -32768];
const DECIMALS: [&str; 8] =
    ["0", "1", "-1.5", "0.1", "123456.78", "-99.99", "12345678901234567890.0123456789", "7"];
const FLOATS: [f64; 8] = [0.0, 1.0, -1.5, 0.1, 1e21, -2.25, 123_456_789.125, 5e-324];
const MOMENTS: [i64; 8] =
    [0, 1, -1, 1_709_251_199_999, 1_700_000_000_000, 86_400_000, -62_135_596_800_000, 253_402_300_799_999];

/// A value for a field, NULL where it may be.
pub(crate) fn random(world: &World, field: &Field, dice: &mut Dice) -> Value {
    match field.arity {
        // Some fields never hold NULL, so that they can be made required.
        Arity::Optional if dice.chance(30) && field.id % 3 != 1 => Value::Null,
        Arity::List => {
            let count = if field.id.is_multiple_of(3) { 1 } else { dice.below(4) };
            Value::List((0..count).map(|_| one(world, field, dice)).collect())
        }
        _ => one(world, field, dice),
    }
}

/// What the texts of a text field are made of: a third of them is of every sort, the others could be of another type.
pub(crate) fn flavour(world: &World, id: Id) -> Kind {
    let enums: Vec<Id> = world.enums.iter().map(|it| it.id).collect();
    match id % 8 {
        0 => Kind::Int,
        1 => Kind::Boolean,
        2 => Kind::DateTime,
        3 => Kind::Json,
        4 if !enums.is_empty() => Kind::Enum(enums[id as usize / 8 % enums.len()]),
        4 => Kind::BigInt,
        5 => Kind::Uuid,
        6 => Kind::Decimal,
        _ => Kind::VarChar(20),
    }
}

/// The text of a value, as a program would spell it.
pub(crate) fn spelled(world: &World, kind: Kind, value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Decimal(text) => text.clone(),
        Value::Boolean(flag) => flag.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Moment(moment) => {
            let (date, time) = calendar(*moment);
            if kind == Kind::Date { date } else { format!("{date}T{time}Z") }
        }
        Value::Json(json) => json.to_string(),
        Value::Bytes(bytes) => base64(bytes),
        Value::Enum(id) => world.stored(*id).unwrap_or("no such value").to_owned(),
        Value::Null | Value::List(_) | Value::Sql(_) | Value::Any => String::new(),
    }
}

/// One value of a field. Those of a third of all fields are tame: they fit into narrower types.
fn one(world: &World, field: &Field, dice: &mut Dice) -> Value {
    if field.id.is_multiple_of(3) {
        let small = dice.between(
            if field.id.is_multiple_of(2) { 0 } else { -90 },
            if field.id.is_multiple_of(2) { 1 } else { 90 },
        );
        match field.kind {
            Kind::Int | Kind::BigInt | Kind::SmallInt => return Value::Int(small),
            Kind::Float => return Value::Float(small as f64),
            Kind::Decimal | Kind::Digits(..) => return Value::Decimal(small.to_string()),
            Kind::DateTime | Kind::Timestamptz | Kind::Date => return Value::Moment(small * 86_400_000),
            Kind::VarChar(length) => {
                return Value::Text(format!("v{small}").chars().take(length as usize).collect());
            }
            Kind::Json => return Value::Json(document(dice)),
            _ => {}
        }
    }
    if field.kind == Kind::String && field.id % 3 != 2 {
        let kind = flavour(world, field.id);
        return Value::Text(spelled(world, kind, &any_of(world, kind, dice)));
    }
    any_of(world, field.kind, dice)
}

/// Any value of a kind.
fn any_of(world: &World, kind: Kind, dice: &mut Dice) -> Value {
    match kind {
        Kind::String => match dice.below(3) {
            0 => Value::Text(format!("text {}", dice.below(1000))),
            _ => Value::Text((*dice.pick(&TEXTS)).to_owned()),
        },
        Kind::VarChar(length) => {
            let text = if dice.chance(50) {
                format!("v{}", dice.below(1000))
            } else {
                (*dice.pick(&TEXTS)).to_owned()
            };
            Value::Text(text.chars().take(length as usize).collect())
        }
        Kind::Uuid => {
            let hex = format!("{:016x}{:016x}", dice.number(), dice.number());
            Value::Text([&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-"))
        }
        Kind::Boolean => Value::Boolean(dice.chance(50)),
        Kind::SmallInt => Value::Int(*dice.pick(&WHOLE)),
        Kind::Int => Value::Int(match dice.below(6) {
            0 => i64::from(i32::MAX),
            1 => i64::from(i32::MIN),
            2 | 3 => dice.between(-1000, 1000),
            _ => *dice.pick(&WHOLE),
        }),
        Kind::BigInt => Value::Int(match dice.below(8) {
            0 => i64::MAX,
            1 => i64::MIN,
            2 => 9_007_199_254_740_993,
            3..5 => dice.between(-1000, 1000),
            _ => *dice.pick(&WHOLE),
        }),
        Kind::Float => Value::Float(*dice.pick(&FLOATS)),
        Kind::Decimal => Value::Decimal((*dice.pick(&DECIMALS)).to_owned()),
        Kind::Digits(precision, scale) => {
            let most = 10_i64.pow((precision - scale).min(9)) - 1;
            let whole = dice.between(-most, most);
            let part: String = (0..dice.below(scale as usize + 1))
                .map(|_| char::from(b'0' + dice.below(10) as u8))
                .collect();
            Value::Decimal(canonical(&format!("{whole}.{part}")))
        }
        Kind::DateTime | Kind::Timestamptz => Value::Moment(*dice.pick(&MOMENTS)),
        Kind::Date => Value::Moment(dice.pick(&MOMENTS).div_euclid(86_400_000) * 86_400_000),
        Kind::Json => Value::Json(match dice.below(6) {
            0 => Json::from("it's"),
            1 => Json::from(dice.between(-5, 5)),
            2 => Json::from(vec![1, 2]),
            _ => document(dice),
        }),
        Kind::Document => Value::Json(document(dice)),
        Kind::Bytes => Value::Bytes((0..dice.below(4)).map(|_| dice.number() as u8).collect()),
        Kind::Enum(id) => {
            let values = world.enumeration(id).map(|it| it.values.as_slice()).unwrap_or_default();
            if values.is_empty() { Value::Null } else { Value::Enum(dice.pick(values).id) }
        }
    }
}

fn document(dice: &mut Dice) -> Json {
    let mut object = serde_json::Map::new();
    object.insert("label".to_owned(), Json::from(*dice.pick(&TEXTS)));
    if dice.chance(50) {
        object.insert("width".to_owned(), Json::from(dice.between(-9, 9)));
    }
    Json::Object(object)
}

/// Digits without superfluous zeros.
pub(crate) fn canonical(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        other => other,
    };
    let part = part.trim_end_matches('0');
    match (whole, part) {
        ("0", "") => "0".to_owned(),
        (_, "") => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{part}"),
    }
}

/// A moment as `YYYY-MM-DD` and `HH:MM:SS.mmm`.
pub(crate) fn calendar(milliseconds: i64) -> (String, String) {
    let (days, rest) = (milliseconds.div_euclid(86_400_000), milliseconds.rem_euclid(86_400_000));
    // The calendar's arithmetic counts from March of the year 0, in eras of 400 years.
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let (month, ahead) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let (seconds, thousandths) = (rest / 1000, rest % 1000);
    (
        format!("{:04}-{month:02}-{date:02}", year + era * 400 + ahead),
        format!("{:02}:{:02}:{:02}.{thousandths:03}", seconds / 3600, seconds / 60 % 60, seconds % 60),
    )
}

/// A quoted text.
pub(crate) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A quoted name.
pub(crate) fn name(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A value of a field in SQL.
pub(crate) fn sql(world: &World, dialect: Dialect, field: &Field, value: &Value) -> String {
    match (value, dialect) {
        (Value::List(items), Dialect::Sqlite) => {
            let items: Vec<Json> = items.iter().map(|item| wire(world, field.kind, item)).collect();
            quoted(&Json::from(items).to_string())
        }
        (Value::List(items), Dialect::Postgresql) => {
            let items: Vec<String> =
                items.iter().map(|item| single(world, dialect, field.kind, item)).collect();
            format!("ARRAY[{}]::{}[]", items.join(","), declared(world, field.kind))
        }
        _ => single(world, dialect, field.kind, value),
    }
}

/// One value in SQL.
pub(crate) fn single(world: &World, dialect: Dialect, kind: Kind, value: &Value) -> String {
    let sqlite = dialect == Dialect::Sqlite;
    match value {
        Value::Null | Value::Any => "NULL".to_owned(),
        Value::Sql(words) => words.clone(),
        Value::Text(text) => quoted(text),
        Value::Boolean(flag) => flag.to_string(),
        Value::Int(number) if *number == i64::MIN && !sqlite => format!("'{number}'::bigint"),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => format!("{number:e}"),
        Value::Decimal(digits) => {
            if sqlite {
                quoted(digits)
            } else {
                digits.clone()
            }
        }
        Value::Moment(moment) => {
            let (date, time) = calendar(*moment);
            quoted(&match (kind, sqlite) {
                (Kind::Date, _) => date,
                (Kind::Timestamptz, false) => format!("{date} {time}+00"),
                (_, false) => format!("{date} {time}"),
                (_, true) => format!("{date}T{time}Z"),
            })
        }
        Value::Json(json) => quoted(&json.to_string()),
        Value::Bytes(bytes) => {
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            if sqlite { format!("X'{hex}'") } else { format!("'\\x{hex}'::bytea") }
        }
        Value::Enum(id) => quoted(world.stored(*id).unwrap_or("no such value")),
        Value::List(_) => "NULL".to_owned(),
    }
}

/// A list as the array that SQLite stores.
pub(crate) fn array(world: &World, kind: Kind, items: &[Value]) -> Json {
    items.iter().map(|item| wire(world, kind, item)).collect::<Vec<_>>().into()
}

/// A value in JSON, as SQLite's lists hold it.
fn wire(world: &World, kind: Kind, value: &Value) -> Json {
    match value {
        Value::Text(text) | Value::Decimal(text) => Json::from(text.as_str()),
        Value::Boolean(flag) => Json::from(*flag),
        Value::Int(number) if kind == Kind::BigInt => Json::from(number.to_string()),
        Value::Int(number) => Json::from(*number),
        // Whole doubles travel without a point.
        Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => Json::from(*number as i64),
        Value::Float(number) => Json::from(*number),
        Value::Moment(moment) => {
            let (date, time) = calendar(*moment);
            Json::from(if kind == Kind::Date { date } else { format!("{date}T{time}Z") })
        }
        Value::Json(json) => json.clone(),
        Value::Bytes(bytes) => Json::from(base64(bytes)),
        Value::Enum(id) => Json::from(world.stored(*id).unwrap_or("no such value")),
        Value::Null | Value::List(_) | Value::Sql(_) | Value::Any => Json::Null,
    }
}

/// Standard base64.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for index in 0..4 {
            let letter = char::from(ALPHABET[(bits >> (18 - 6 * index) & 63) as usize]);
            text.push(if index <= chunk.len() { letter } else { '=' });
        }
    }
    text
}

/// The type of one value on PostgreSQL.
pub(crate) fn declared(world: &World, kind: Kind) -> String {
    match kind {
        Kind::String => "text".to_owned(),
        Kind::VarChar(length) => format!("varchar({length})"),
        Kind::Uuid => "uuid".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Int => "integer".to_owned(),
        Kind::SmallInt => "smallint".to_owned(),
        Kind::BigInt => "bigint".to_owned(),
        Kind::Float => "double precision".to_owned(),
        Kind::Decimal => "numeric(65,30)".to_owned(),
        Kind::Digits(precision, scale) => format!("numeric({precision},{scale})"),
        Kind::DateTime => "timestamp(3)".to_owned(),
        Kind::Timestamptz => "timestamptz(3)".to_owned(),
        Kind::Date => "date".to_owned(),
        Kind::Json | Kind::Document => "jsonb".to_owned(),
        Kind::Bytes => "bytea".to_owned(),
        Kind::Enum(id) => world.enumeration(id).map_or_else(String::new, |it| {
            let schema = if it.elsewhere { "other place" } else { "public" };
            format!("{}.{}", name(schema), name(it.map.as_deref().unwrap_or(&it.name)))
        }),
    }
}
