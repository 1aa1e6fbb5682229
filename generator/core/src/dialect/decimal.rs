//! Decimals in constants: one spelling for each number.

/// The canonical form: no needless zeros, no sign on zero. What is no decimal stays as it is.
pub(super) fn canonical(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number.strip_prefix('+').unwrap_or(number)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return number.to_owned();
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.trim_end_matches('0');
    let sign = if whole == "0" && fraction.is_empty() { "" } else { sign };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn a_number_has_one_spelling() {
        for (written, expected) in [
            ("1.50", "1.5"),
            ("-0.0", "0"),
            ("007", "7"),
            ("-12", "-12"),
            ("0.10", "0.1"),
            ("1e5", "1e5"),
            ("100", "100"),
        ] {
            assert_eq!(canonical(written), expected);
        }
    }
}
