//! Versions of migrations: moments in UTC, as fourteen digits.

/// The version so many seconds later: the later parts of a migration have such versions.
pub fn later(from: &str, seconds: u64) -> String {
    match seconds_of(from) {
        Some(moment) => version(moment + seconds),
        // No moment of the calendar, which somebody wrote by hand: counted as a number, the order is right all the same.
        None => format!("{:014}", from.parse::<u64>().unwrap_or(0).saturating_add(seconds)),
    }
}

/// Seconds since 1970 as `YYYYMMDDhhmmss`.
pub fn version(seconds: u64) -> String {
    let (days, time) = (seconds / 86_400, seconds % 86_400);
    // Days since 0000-03-01 in eras of 400 years: leap days come last in a year that begins in March.
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    format!("{year:04}{month:02}{day:02}{:02}{:02}{:02}", time / 3600, time / 60 % 60, time % 60)
}

/// The moment that a version names, in seconds since 1970; nothing where it is none.
fn seconds_of(version: &str) -> Option<u64> {
    let digits =
        (version.len() == 14 && version.bytes().all(|byte| byte.is_ascii_digit())).then_some(version)?;
    let number = |range: std::ops::Range<usize>| digits[range].parse::<u64>().ok();
    let (year, month, day) = (number(0..4)?, number(4..6)?, number(6..8)?);
    let time = number(8..10)? * 3600 + number(10..12)? * 60 + number(12..14)?;
    let shifted = if month <= 2 { year.checked_sub(1)? } else { year };
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day.checked_sub(1)?;
    let (era, year_of_era) = (shifted / 400, shifted % 400);
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let seconds = (era * 146_097 + day_of_era).checked_sub(719_468)? * 86_400 + time;
    // Whatever does not come back the same is no moment of the calendar.
    (self::version(seconds) == version).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_moments_in_utc() {
        for (seconds, expected) in [
            (0, "19700101000000"),
            (951_827_696, "20000229123456"),
            (1_735_689_599, "20241231235959"),
            (4_107_542_400, "21000301000000"),
        ] {
            assert_eq!(version(seconds), expected);
            assert_eq!(seconds_of(expected), Some(seconds));
        }
    }

    #[test]
    fn parts_follow_their_base() {
        assert_eq!(later("20241231235958", 3), "20250101000001");
        assert_eq!(later("20240228235959", 1), "20240229000000");
        assert_eq!(later("20241399000000", 2), "20241399000002");
    }
}
