//! The texts of scalars: exactly the languages that the wire contract's expressions describe, checked by hand because
//! this is the inner loop of reading. Tests hold every check against its expression.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::BigInt;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use uuid::Uuid;

#[cfg(feature = "schemars")]
mod expressions;
#[cfg(feature = "schemars")]
pub(crate) use expressions::{BIG_INT, BYTES, DATE_TIME, DECIMAL as DECIMAL_TEXT, TEXT};

/// The precision and scale of a Decimal that says nothing else.
pub const DECIMAL: (u32, u32) = (65, 30);

/// Reads a BigInt: canonical, in 64 bits.
pub fn parse_big_int(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let canonical = match digits.as_bytes() {
        [b'0'] => digits.len() == text.len(),
        [b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    if canonical { text.parse().ok() } else { None }
}

/// Reads a Decimal of this precision and scale. Trailing zeros and `-0` are read.
pub fn parse_decimal(text: &str, (precision, scale): (u32, u32)) -> Option<BigDecimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (digits, ""),
    };
    let whole_digits = precision.saturating_sub(scale) as usize;
    let whole_is_canonical = match whole.as_bytes() {
        [b'0'] => true,
        [b'1'..=b'9', rest @ ..] => rest.len() < whole_digits && rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    // Zeros at the end count only beyond the digits that every Decimal may have.
    let most = DECIMAL.1.max(scale) as usize;
    let fits = fraction.len() <= most
        && fraction.trim_end_matches('0').len() <= scale as usize
        && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if whole_is_canonical && fits { text.parse().ok() } else { None }
}

/// Whether a Decimal can be written with this precision and scale without rounding.
pub fn decimal_fits(value: &BigDecimal, (precision, scale): (u32, u32)) -> bool {
    let value = value.normalized();
    let (digits, exponent) = (value.digits() as i64, value.as_bigint_and_exponent().1);
    let whole_digits = if value.digits() == 0 || is_zero(&value) { 0 } else { digits - exponent };
    exponent <= i64::from(scale) && whole_digits <= i64::from(precision.saturating_sub(scale))
}

fn is_zero(value: &BigDecimal) -> bool {
    *value.as_bigint_and_exponent().0.magnitude() == BigInt::from(0).magnitude().clone()
}

/// The canonical text of a Decimal: no exponent, no trailing zeros, no `-0`.
pub fn format_decimal(value: &BigDecimal) -> String {
    if is_zero(value) {
        return "0".to_owned();
    }
    value.normalized().to_plain_string()
}

/// Reads a DateTime: a real moment with an offset, cut to milliseconds.
pub fn parse_date_time(text: &str) -> Option<DateTime<Utc>> {
    let bytes = text.as_bytes();
    let date = parse_date(text.get(..10)?)?;
    if bytes.get(10) != Some(&b'T') {
        return None;
    }
    let (time, rest) = clock(text.get(11..)?)?;
    let offset = match rest.as_bytes() {
        [b'Z'] => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (number(&[*h1, *h2])?, number(&[*m1, *m2])?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let seconds = i64::from(hours * 3600 + minutes * 60);
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return None,
    };
    // The first and the last year have no room for an offset.
    if offset != 0 && matches!(date.year(), 1 | 9999) {
        return None;
    }
    let moment = date.and_time(time).checked_sub_signed(chrono::TimeDelta::seconds(offset))?;
    Some(moment.and_utc())
}

/// A moment as it is stored and sent: cut (not rounded) to milliseconds, in the years 1 to 9999.
pub fn cut_date_time(value: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let cut = DateTime::from_timestamp_millis(value.timestamp_millis())?;
    (1..=9999).contains(&cut.year()).then_some(cut)
}

/// The text of a moment: UTC, with three digits of fraction. `None` outside of the years 1 to 9999.
pub fn format_date_time(value: DateTime<Utc>) -> Option<String> {
    let value = cut_date_time(value)?;
    Some(format!("{}T{}Z", format_date(value.date_naive())?, format_time(value.time())))
}

/// Reads a date of the years 1 to 9999: `YYYY-MM-DD`.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else { return None };
    let (year, month, day) = (number(&[y1, y2, y3, y4])?, number(&[m1, m2])?, number(&[d1, d2])?);
    if year == 0 {
        return None;
    }
    NaiveDate::from_ymd_opt(year as i32, month, day)
}

/// The text of a date; `None` outside of the years 1 to 9999.
pub fn format_date(value: NaiveDate) -> Option<String> {
    let year = value.year();
    (1..=9999).contains(&year).then(|| format!("{year:04}-{:02}-{:02}", value.month(), value.day()))
}

/// Reads a time of day, `HH:MM:SS` with any digits of fraction, cut to milliseconds.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    match clock(text)? {
        (time, "") => Some(time),
        _ => None,
    }
}

/// The text of a time of day, with three digits of fraction.
pub fn format_time(value: NaiveTime) -> String {
    // A leap second has a fraction of a second or more; it is the last millisecond of its minute.
    let millis = (value.nanosecond() / 1_000_000).min(999);
    format!("{:02}:{:02}:{:02}.{millis:03}", value.hour(), value.minute(), value.second())
}

/// The time of day at the beginning of a text, and the rest.
fn clock(text: &str) -> Option<(NaiveTime, &str)> {
    let [h1, h2, b':', m1, m2, b':', s1, s2] = *text.as_bytes().first_chunk::<8>()? else { return None };
    let (hour, minute, second) = (number(&[h1, h2])?, number(&[m1, m2])?, number(&[s1, s2])?);
    let mut rest = &text[8..];
    let mut millis = 0;
    if let Some(fraction) = rest.strip_prefix('.') {
        let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        let mut padded = [b'0'; 3];
        let kept = digits.min(3);
        padded[..kept].copy_from_slice(&fraction.as_bytes()[..kept]);
        millis = number(&padded)?;
        rest = &fraction[digits..];
    }
    Some((NaiveTime::from_hms_milli_opt(hour, minute, second, millis)?, rest))
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |sum, &digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// Reads Bytes: base64 of the standard alphabet, padded, unused bits zero.
pub fn parse_bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The text of Bytes.
pub fn format_bytes(value: &[u8]) -> String {
    STANDARD.encode(value)
}

/// Reads a Uuid: 8-4-4-4-12 hexadecimal digits of either case.
pub fn parse_uuid(text: &str) -> Option<Uuid> {
    // The crate reads three more forms, none of which has 36 bytes.
    if text.len() == 36 { Uuid::try_parse(text).ok() } else { None }
}

/// The text of a Uuid, in lower case.
pub fn format_uuid(value: Uuid) -> String {
    value.hyphenated().to_string()
}
