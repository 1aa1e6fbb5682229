//! Moments in constants: whatever offset they are written with, databases get UTC with three digits.

/// A moment in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    millisecond: i64,
}

impl Moment {
    /// Reads RFC 3339 with an offset, or a date alone; `None` for anything else.
    pub(super) fn parse(text: &str) -> Option<Moment> {
        let (date, time) = match text.find(['T', 't', ' ']) {
            Some(at) => (&text[..at], Some(&text[at + 1..])),
            None => (text, None),
        };
        let mut parts = date.split('-');
        let (year, month, day) =
            (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        if parts.next().is_some() || !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day)
        {
            return None;
        }
        let (clock, offset) = match time {
            None => ("00:00:00", 0),
            Some(time) => {
                let at = time.find(['Z', 'z', '+', '-'])?;
                (&time[..at], offset(&time[at..])?)
            }
        };
        let (whole, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let mut parts = whole.split(':');
        let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        let second = parts.next().map_or(Some(0), |text| digits(text, 2))?;
        if parts.next().is_some() || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let millisecond: i64 = format!("{fraction:0<3}")[..3].parse().ok()?;
        let minutes = (days_from(year, month, day) * 24 + hour) * 60 + minute - offset;
        let (year, month, day) = date_of(minutes.div_euclid(24 * 60));
        let rest = minutes.rem_euclid(24 * 60);
        Some(Moment { year, month, day, hour: rest / 60, minute: rest % 60, second, millisecond })
    }

    /// `YYYY-MM-DD`
    pub(super) fn date(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `HH:MM:SS.mmm`
    pub(super) fn time(self) -> String {
        format!("{:02}:{:02}:{:02}.{:03}", self.hour, self.minute, self.second, self.millisecond)
    }
}

fn digits(text: &str, count: usize) -> Option<i64> {
    if text.len() != count || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

/// Minutes east of Greenwich.
fn offset(text: &str) -> Option<i64> {
    if text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = text[1..].split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1 March of year 0: years begin in March, so that the leap day is their last.
fn days_from(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
}

fn date_of(days: i64) -> (i64, i64, i64) {
    const DAYS_IN_400_YEARS: i64 = 146_097;
    let era = days.div_euclid(DAYS_IN_400_YEARS);
    let day_of_era = days.rem_euclid(DAYS_IN_400_YEARS);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> Option<(String, String)> {
        Moment::parse(text).map(|moment| (moment.date(), moment.time()))
    }

    #[test]
    fn moments_are_told_in_utc() {
        let told = |date: &str, time: &str| Some((date.to_owned(), time.to_owned()));
        assert_eq!(both("2020-01-01T00:00:00+02:00"), told("2019-12-31", "22:00:00.000"));
        assert_eq!(both("2024-02-28T23:30:00.1239-01:00"), told("2024-02-29", "00:30:00.123"));
        assert_eq!(both("1970-01-01T00:00:00Z"), told("1970-01-01", "00:00:00.000"));
        assert_eq!(both("0001-01-01T00:00:00Z"), told("0001-01-01", "00:00:00.000"));
        assert_eq!(both("2000-02-29"), told("2000-02-29", "00:00:00.000"));
        assert_eq!(both("1900-03-01T00:00:00+00:01"), told("1900-02-28", "23:59:00.000"));
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in ["", "2020-13-01", "2021-02-29", "2020-01-01T24:00:00Z", "2020-01-01T00:00:00", "now"] {
            assert_eq!(both(text), None, "{text}");
        }
    }

    #[test]
    fn days_and_dates_are_inverse() {
        for days in (0..900_000).step_by(17) {
            let (year, month, day) = date_of(days);
            assert_eq!(days_from(year, month, day), days);
        }
    }
}
