//! Which texts are values of the scalars that travel as text. The expressions of [`super::texts`] say the same; this is
//! written apart from them, so that one can be held against the other.

use std::cmp::Ordering;

use super::texts::DECIMAL_DIGITS;

/// A canonical integer in 64 bits.
pub fn is_big_int(text: &str) -> bool {
    text.parse::<i64>().is_ok_and(|value| value.to_string() == text)
}

/// A decimal number of at most `precision` digits, `scale` of them after the point.
pub fn is_decimal(text: &str, precision: u32, scale: u32) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        None => (digits, None),
        Some((whole, fraction)) => (whole, Some(fraction)),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    // Where all digits are after the point, the zero before it is none of them.
    let before = precision.saturating_sub(scale) as usize;
    let whole_fits = whole == "0" || (all_digits(whole) && !whole.starts_with('0') && whole.len() <= before);
    // Zeros at the end count only beyond the digits that every Decimal may have.
    let fraction_fits = fraction.is_none_or(|part| {
        let most = DECIMAL_DIGITS.1.max(scale) as usize;
        all_digits(part) && part.len() <= most && part.trim_end_matches('0').len() <= scale as usize
    });
    whole_fits && fraction_fits
}

/// Padded base64 of the standard alphabet, unused bits zero.
pub fn is_base64(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    let padding = text.len() - body.len();
    // The bits of the last character that no byte takes are zero.
    let last_fits = match (padding, body.bytes().last()) {
        (0, _) => true,
        (1, Some(last)) => b"AEIMQUYcgkosw048".contains(&last),
        (2, Some(last)) => b"AQgw".contains(&last),
        _ => false,
    };
    last_fits
        && text.len().is_multiple_of(4)
        && body.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
}

/// A moment with its offset: real calendar days, seconds 00 to 59, years 0001 to 9999 also in UTC.
pub fn is_date_time(text: &str) -> bool {
    read_date_time(text).unwrap_or(false)
}

fn read_date_time(text: &str) -> Option<bool> {
    let byte = |index: usize| text.as_bytes().get(index).copied();
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let part = text.get(range)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let punctuation = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    let punctuated = punctuation.into_iter().all(|(index, sign)| byte(index) == Some(sign));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    let mut rest = text.get(19..)?;
    if let Some(fraction) = rest.strip_prefix('.') {
        let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return None;
        }
        rest = &fraction[digits..];
    }
    let (offset_fits, zero) = match rest.as_bytes() {
        b"Z" => (true, true),
        [b'+' | b'-', digits @ ..] if digits.len() == 5 && digits[2] == b':' => {
            let part = |from: usize| -> Option<u32> {
                let pair = digits.get(from..from + 2)?;
                pair.iter()
                    .all(u8::is_ascii_digit)
                    .then(|| u32::from(pair[0] - b'0') * 10 + u32::from(pair[1] - b'0'))
            };
            let (hours, minutes) = (part(0)?, part(3)?);
            (hours < 24 && minutes < 60, hours == 0 && minutes == 0)
        }
        _ => (false, false),
    };
    // An offset could move the first and the last year out of range.
    let year_fits = (2..=9998).contains(&year) || (matches!(year, 1 | 9999) && zero);
    let time_fits = hour < 24 && minute < 60 && second < 60;
    Some(punctuated && offset_fits && year_fits && time_fits && day >= 1 && day <= days)
}

/// Compares two decimal texts exactly. Both are digits with an optional sign and an optional fraction.
pub fn compare_decimals(left: &str, right: &str) -> Ordering {
    fn parts(text: &str) -> (bool, &str, &str) {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        (negative && !(whole.is_empty() && fraction.is_empty()), whole, fraction)
    }
    let (left_negative, left_whole, left_fraction) = parts(left);
    let (right_negative, right_whole, right_fraction) = parts(right);
    let magnitude = left_whole
        .len()
        .cmp(&right_whole.len())
        .then_with(|| left_whole.cmp(right_whole))
        .then_with(|| left_fraction.cmp(right_fraction));
    match (left_negative, right_negative) {
        (false, false) => magnitude,
        (true, true) => magnitude.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}
