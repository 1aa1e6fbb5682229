//! The forms in which values are stored: what is refused, what is cut, and how SQLite's texts are written and read.

use std::borrow::Cow;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::Sign;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, Timelike, Utc};

use super::error::Fault;
use super::table::Column;

/// A text that both databases can hold: PostgreSQL has no NUL.
pub(crate) fn text(value: &str) -> Result<&str, Fault> {
    if value.as_bytes().contains(&0) { Err(Fault::new("holds a NUL character")) } else { Ok(value) }
}

/// The text without the blanks at its end that a CHAR(n) does not keep.
pub(crate) fn unpadded<'t>(text: &'t str, column: &Column) -> &'t str {
    if column.padded { text.trim_end_matches(' ') } else { text }
}

/// A number that both databases can hold, `-0` made 0.
pub(crate) fn finite(value: f64) -> Result<f64, Fault> {
    if value.is_finite() {
        Ok(value + 0.0)
    } else {
        Err(Fault::new(format_args!("is {value}, not a number")))
    }
}

/// The decimal without trailing zeros, if it fits the column without being rounded.
pub(crate) fn decimal(value: &BigDecimal, column: &Column) -> Result<BigDecimal, Fault> {
    let value = value.normalized();
    let (_, scale) = value.as_bigint_and_scale();
    let (digits, scale) = (value.digits() as i64, scale);
    if scale > i64::from(column.scale) {
        return Err(Fault::new(format_args!("has more than {} digits after the point", column.scale)));
    }
    let whole = i64::from(column.precision) - i64::from(column.scale);
    let is_zero = value.sign() == Sign::NoSign;
    if digits.saturating_sub(scale) > whole && !is_zero {
        return Err(Fault::new(format_args!("has more than {whole} digits before the point")));
    }
    Ok(value)
}

/// The moment cut to what the column keeps, which is never finer than a millisecond.
pub(crate) fn moment(value: DateTime<Utc>, column: &Column) -> Result<DateTime<Utc>, Fault> {
    // A leap second counts as a whole second more in `trunc_subsecs`; both databases only know sixty of them.
    let value = if value.nanosecond() >= 1_000_000_000 {
        value.with_nanosecond(999_999_999).unwrap_or(value)
    } else {
        value
    };
    Ok(moment_of_four_digits(value)?.trunc_subsecs(column.scale.min(3)))
}

/// A moment within the years that have four digits.
pub(crate) fn moment_of_four_digits(value: DateTime<Utc>) -> Result<DateTime<Utc>, Fault> {
    if (1..=9999).contains(&value.year()) {
        Ok(value)
    } else {
        Err(Fault::new("is not between the years 1 and 9999"))
    }
}

/// The time of day cut in the same way.
pub(crate) fn time_of_day(value: NaiveTime, digits: u16) -> NaiveTime {
    let nanosecond = value.nanosecond().min(999_999_999);
    value.with_nanosecond(nanosecond).unwrap_or(value).trunc_subsecs(digits.min(3))
}

/// A date within the years that have four digits.
pub(crate) fn date(value: NaiveDate) -> Result<NaiveDate, Fault> {
    if (1..=9999).contains(&value.year()) {
        Ok(value)
    } else {
        Err(Fault::new("is not between the years 1 and 9999"))
    }
}

/// `2026-01-31T09:00:00.000Z`
pub(crate) fn moment_text(value: DateTime<Utc>) -> String {
    let mut out = date_text(value.date_naive());
    out.reserve(14);
    out.push('T');
    push_time(&mut out, value.time());
    out.push('Z');
    out
}

/// `2026-01-31`
pub(crate) fn date_text(value: NaiveDate) -> String {
    let mut out = String::with_capacity(24);
    let year = value.year().unsigned_abs();
    push_digits(&mut out, year / 100);
    push_digits(&mut out, year % 100);
    out.push('-');
    push_digits(&mut out, value.month());
    out.push('-');
    push_digits(&mut out, value.day());
    out
}

/// `09:00:00.000`
pub(crate) fn time_text(value: NaiveTime) -> String {
    let mut out = String::with_capacity(12);
    push_time(&mut out, value);
    out
}

fn push_time(out: &mut String, value: NaiveTime) {
    push_digits(out, value.hour());
    out.push(':');
    push_digits(out, value.minute());
    out.push(':');
    push_digits(out, value.second());
    out.push('.');
    let milliseconds = value.nanosecond() / 1_000_000 % 1000;
    out.push(char::from(b'0' + (milliseconds / 100) as u8));
    push_digits(out, milliseconds % 100);
}

fn push_digits(out: &mut String, two: u32) {
    out.push(char::from(b'0' + (two / 10 % 10) as u8));
    out.push(char::from(b'0' + (two % 10) as u8));
}

/// Reads a moment in any of the forms that SQLite databases hold: ours, other ISO texts with or without a zone (none
/// is UTC), CURRENT_TIMESTAMP's, and a date alone.
pub(crate) fn moment_from_text(text: &str) -> Result<DateTime<Utc>, Fault> {
    let wrong = || Fault::new(format_args!("'{}' is not a moment", shortened(text)));
    let bytes = text.as_bytes();
    let date = text.get(..10).and_then(date_from_text).ok_or_else(wrong)?;
    if bytes.len() == 10 {
        return Ok(date.and_time(NaiveTime::MIN).and_utc());
    }
    if !matches!(bytes[10], b'T' | b't' | b' ') {
        return Err(wrong());
    }
    let rest = text.get(11..).ok_or_else(wrong)?;
    let zone_at = rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(zone_at);
    let time = time_from_text(time.trim_end()).ok_or_else(wrong)?;
    let offset = offset_from_text(zone).ok_or_else(wrong)?;
    NaiveDateTime::new(date, time)
        .and_utc()
        .checked_sub_signed(chrono::TimeDelta::minutes(offset))
        .ok_or_else(wrong)
}

/// Reads integer milliseconds since 1970, as Prisma stores moments in SQLite.
pub(crate) fn moment_from_milliseconds(milliseconds: i64) -> Result<DateTime<Utc>, Fault> {
    DateTime::from_timestamp_millis(milliseconds)
        .ok_or_else(|| Fault::new(format_args!("{milliseconds} milliseconds are out of range")))
}

pub(crate) fn date_from_text(text: &str) -> Option<NaiveDate> {
    let b = text.as_bytes();
    if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
        return None;
    }
    let year = number(&b[..4])?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&b[5..7])?, number(&b[8..10])?)
}

pub(crate) fn time_from_text(text: &str) -> Option<NaiveTime> {
    let b = text.as_bytes();
    if b.len() < 5 || b[2] != b':' {
        return None;
    }
    let (hour, minute) = (number(&b[..2])?, number(&b[3..5])?);
    if b.len() == 5 {
        return NaiveTime::from_hms_opt(hour, minute, 0);
    }
    if b.len() < 8 || b[5] != b':' {
        return None;
    }
    let second = number(&b[6..8])?;
    let nanoseconds = match b.get(8) {
        None => 0,
        Some(b'.') if b.len() > 9 => {
            let mut nanoseconds = 0;
            for index in 0..9 {
                let digit = b.get(9 + index).copied().unwrap_or(b'0');
                nanoseconds = nanoseconds * 10 + number(&[digit])?;
            }
            b[9..].iter().all(u8::is_ascii_digit).then_some(nanoseconds)?
        }
        Some(_) => return None,
    };
    NaiveTime::from_hms_nano_opt(hour, minute, second, nanoseconds)
}

/// Minutes east of UTC.
fn offset_from_text(zone: &str) -> Option<i64> {
    let b = zone.as_bytes();
    let sign = match b {
        [] | [b'Z' | b'z'] => return Some(0),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let (hours, minutes) = match b.len() {
        3 => (number(&b[1..3])?, 0),
        5 => (number(&b[1..3])?, number(&b[3..5])?),
        6 if b[3] == b':' => (number(&b[1..3])?, number(&b[4..6])?),
        _ => return None,
    };
    (hours <= 23 && minutes <= 59).then(|| sign * i64::from(hours * 60 + minutes))
}

fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// The start of a text, for messages.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(40) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> String {
        moment_from_text(text).map_or_else(|fault| fault.reason, moment_text)
    }

    #[test]
    fn moments_are_read_in_every_form_that_databases_hold() {
        for (stored, read) in [
            ("2026-01-31T09:08:07.006Z", "2026-01-31T09:08:07.006Z"),
            ("2026-01-31 09:08:07", "2026-01-31T09:08:07.000Z"),
            ("2026-01-31T09:08:07.0069+02:30", "2026-01-31T06:38:07.006Z"),
            ("2026-01-31T23:08-0130", "2026-02-01T00:38:00.000Z"),
            ("2024-02-29", "2024-02-29T00:00:00.000Z"),
            ("0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z"),
        ] {
            assert_eq!(at(stored), read);
        }
        for wrong in [
            "",
            "now",
            "2023-02-29",
            "2026-01-31T24:00:00Z",
            "2026-01-31T09:08:07.Z",
            "2026-01-31x09:08:07",
            "é026-01-31",
        ] {
            assert!(moment_from_text(wrong).is_err(), "{wrong}");
        }
        let shown = moment_from_milliseconds(-1).map(moment_text).map_err(|fault| fault.reason);
        assert_eq!(shown.as_deref(), Ok("1969-12-31T23:59:59.999Z"));
    }

    #[test]
    fn decimals_must_fit_without_rounding() {
        let column = Column::new::<String>("d", "d").digits(5, 2);
        let fits = |text: &str| {
            decimal(&text.parse().unwrap(), &column).map(|d| d.to_plain_string()).map_err(|f| f.reason)
        };
        assert_eq!(fits("100.500").as_deref(), Ok("100.5"));
        assert_eq!(fits("-0.00").as_deref(), Ok("0"));
        assert_eq!(fits("1e2").as_deref(), Ok("100"));
        assert_eq!(fits("0.001").unwrap_err(), "has more than 2 digits after the point");
        assert_eq!(fits("1000").unwrap_err(), "has more than 3 digits before the point");
        assert_eq!(fits("1e999999999").unwrap_err(), "has more than 3 digits before the point");
    }

    #[test]
    fn moments_are_cut_downwards() {
        let column = Column::new::<String>("d", "d").digits(0, 3);
        let before_1970 = DateTime::from_timestamp(-1, 999_999).unwrap();
        assert_eq!(moment_text(moment(before_1970, &column).unwrap()), "1969-12-31T23:59:59.000Z");
    }
}
