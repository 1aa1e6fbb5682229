//! Bounds on the texts of numbers as regular expressions, since JSON Schema can compare numbers only.
//!
//! The expressions say nothing of the form of a text: they rely on another one that does (`texts::decimal`).

/// A side of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Bound {
    Greater,
    AtLeast,
    Less,
    AtMost,
}

const ANY_FRACTION: &str = r"(?:\.[0-9]+)?";
const ANY_NUMBER: &str = r"[0-9.]+";

/// The decimal texts on this side of a bound, itself a decimal text; `None` where the bound is none.
pub fn expression(side: Bound, bound: &str) -> Option<String> {
    let number = Number::read(bound)?;
    let upward = matches!(side, Bound::Greater | Bound::AtLeast);
    let equal = matches!(side, Bound::AtLeast | Bound::AtMost);
    // Away from zero the digits grow; on the other side of zero a bound turns round.
    let away = upward != number.negative;
    let same_sign = if away { number.above(equal) } else { number.below(equal) };
    let (sign, other_sign) = if number.negative { ("-", "") } else { ("", "-") };
    let mut branches: Vec<String> = same_sign.into_iter().map(|branch| format!("{sign}{branch}")).collect();
    match (number.is_zero(), away) {
        // Zero has two texts, and both are the bound.
        (true, true) if equal => branches.push(r"-0(?:\.0+)?".to_owned()),
        (true, false) if equal => branches.push(format!("-{ANY_NUMBER}")),
        (true, false) => branches.extend(number.above(false).into_iter().map(|branch| format!("-{branch}"))),
        (false, false) => branches.push(format!("{other_sign}{ANY_NUMBER}")),
        (_, true) => {}
    }
    Some(format!("^(?:{})$", branches.join("|")))
}

/// A bound: digits without superfluous zeros.
struct Number<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
}

impl<'a> Number<'a> {
    fn read(text: &'a str) -> Option<Number<'a>> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        let fraction = fraction.trim_end_matches('0');
        let zero = whole == "0" && fraction.is_empty();
        Some(Number { negative: text.starts_with('-') && !zero, whole, fraction })
    }

    fn is_zero(&self) -> bool {
        self.whole == "0" && self.fraction.is_empty()
    }

    /// Texts without sign that are greater, or equal.
    fn above(&self, equal: bool) -> Vec<String> {
        let (whole, length) = (self.whole, self.whole.len());
        let mut branches = vec![format!("[1-9][0-9]{{{length},}}{ANY_FRACTION}")];
        branches.extend(
            steps(whole, |digit| (digit < 9).then_some((digit + 1, 9)))
                .map(|(prefix, class, rest)| format!("{prefix}{class}{}{ANY_FRACTION}", repeated(rest))),
        );
        let fraction = self.fraction;
        branches.extend(
            steps(fraction, |digit| (digit < 9).then_some((digit + 1, 9)))
                .map(|(prefix, class, _)| format!(r"{whole}\.{prefix}{class}[0-9]*")),
        );
        branches.push(match (fraction, equal) {
            ("", true) => format!("{whole}{ANY_FRACTION}"),
            (_, true) => format!(r"{whole}\.{fraction}[0-9]*"),
            (_, false) => format!(r"{whole}\.{fraction}[0-9]*[1-9][0-9]*"),
        });
        branches
    }

    /// Texts without sign that are smaller, or equal.
    fn below(&self, equal: bool) -> Vec<String> {
        let (whole, length) = (self.whole, self.whole.len());
        let mut branches = Vec::new();
        match length {
            1 => {}
            2 => branches.push(format!("[0-9]{ANY_FRACTION}")),
            _ => branches.push(format!("(?:0|[1-9][0-9]{{0,{}}}){ANY_FRACTION}", length - 2)),
        }
        branches.extend(steps(whole, |digit| digit.checked_sub(1).map(|most| (0, most))).filter_map(
            |(prefix, class, rest)| {
                // A number of several digits does not begin with zero.
                let class = match (prefix.is_empty() && length > 1, class.as_str()) {
                    (true, "0") => return None,
                    (true, "[0-1]") => "1".to_owned(),
                    (true, class) => class.replacen("[0-", "[1-", 1),
                    (false, class) => class.to_owned(),
                };
                Some(format!("{prefix}{class}{}{ANY_FRACTION}", repeated(rest)))
            },
        ));
        let fraction = self.fraction;
        if !fraction.is_empty() {
            branches.push(whole.to_owned());
            for end in 1..fraction.len() {
                branches.push(format!(r"{whole}\.{}", &fraction[..end]));
            }
            branches.extend(
                steps(fraction, |digit| digit.checked_sub(1).map(|most| (0, most)))
                    .map(|(prefix, class, _)| format!(r"{whole}\.{prefix}{class}[0-9]*")),
            );
        }
        if equal {
            branches.push(match fraction {
                "" => format!(r"{whole}(?:\.0+)?"),
                _ => format!(r"{whole}\.{fraction}0*"),
            });
        }
        branches
    }
}

/// For every digit that leaves a choice: the digits before it, the class of the choice, how many digits follow.
fn steps<'a>(
    digits: &'a str,
    choice: impl Fn(u8) -> Option<(u8, u8)> + 'a,
) -> impl Iterator<Item = (&'a str, String, usize)> {
    digits.bytes().enumerate().filter_map(move |(index, byte)| {
        let (least, most) = choice(byte - b'0')?;
        let class = if least == most { least.to_string() } else { format!("[{least}-{most}]") };
        Some((&digits[..index], class, digits.len() - index - 1))
    })
}

fn repeated(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "[0-9]".to_owned(),
        _ => format!("[0-9]{{{count}}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::Regex;

    /// The value of a text in thousandths.
    fn thousandths(text: &str) -> i64 {
        let digits = text.trim_start_matches('-');
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let value: i64 = format!("{whole}{fraction:0<3}").parse().unwrap();
        if text.starts_with('-') { -value } else { value }
    }

    #[test]
    fn every_bound_divides_every_text_as_arithmetic_does() {
        let mut texts = Vec::new();
        for whole in (0..=23).chain([29, 30, 99, 100, 101, 109, 110, 199, 200, 201, 999, 1000, 1001]) {
            for fraction in
                ["", ".0", ".00", ".1", ".10", ".12", ".120", ".121", ".2", ".9", ".999", ".05", ".004"]
            {
                texts.push(format!("{whole}{fraction}"));
                texts.push(format!("-{whole}{fraction}"));
            }
        }
        let bounds =
            ["0", "0.12", "0.1", "0.05", "1", "1.2", "9", "9.99", "10", "11", "19", "20", "20.10", "21.121"];
        let more = ["100", "109.9", "110", "200", "201.05", "999.999", "1000", "007.50"];
        for bound in bounds.iter().chain(&more).flat_map(|bound| [(*bound).to_owned(), format!("-{bound}")]) {
            for side in [Bound::Greater, Bound::AtLeast, Bound::Less, Bound::AtMost] {
                let expression = expression(side, &bound).unwrap();
                let regex = Regex::new(&expression).unwrap();
                for text in &texts {
                    let (value, limit) = (thousandths(text), thousandths(&bound));
                    let expected = match side {
                        Bound::Greater => value > limit,
                        Bound::AtLeast => value >= limit,
                        Bound::Less => value < limit,
                        Bound::AtMost => value <= limit,
                    };
                    assert_eq!(regex.is_match(text), expected, "{text} {side:?} {bound}: {expression}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_number_is_no_bound() {
        for text in ["", "-", ".5", "1e3", "+1", "1.2.3"] {
            assert_eq!(expression(Bound::AtLeast, text), None, "{text}");
        }
    }
}
