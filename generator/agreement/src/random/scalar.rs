//! Random scalars, with their boundaries, in all the spellings that readers take.

use isotype_core::document::scalars::compare_decimals;
use isotype_core::model::NativeType;
use isotype_core::scalar::{Rule, Scalar};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use super::json::any_json;
use super::text::{of_length, ruled};
use super::{Sample, Samples};

/// A scalar of a document or of a column with this native type.
pub(super) fn scalar(scalar: Scalar, native: Option<&NativeType>, rules: &[Rule]) -> Samples {
    let name = native.map_or("", |native| native.name.as_str());
    let argument = |index: usize| native.and_then(|native| native.arguments.get(index).copied());
    match scalar {
        Scalar::String if name == "Uuid" => uuid(),
        Scalar::String => match name {
            "VarChar" => of_length(0, argument(0).unwrap_or(12) as usize).prop_map(Sample::plain).boxed(),
            // Shorter texts are padded by PostgreSQL, which is the meaning of this type there.
            "Char" => {
                let length = argument(0).unwrap_or(1) as usize;
                vec(proptest::char::range('!', '~'), length)
                    .prop_map(|text| Sample::plain(String::from_iter(text)))
                    .boxed()
            }
            _ => ruled(rules).prop_map(Sample::plain).boxed(),
        },
        Scalar::Boolean => any::<bool>().prop_map(Sample::plain).boxed(),
        Scalar::Int if name == "SmallInt" => int(i64::from(i16::MIN), i64::from(i16::MAX), rules),
        Scalar::Int => int(i64::from(i32::MIN), i64::from(i32::MAX), rules),
        Scalar::BigInt => {
            whole(i64::MIN, i64::MAX, rules).prop_map(|number| Sample::plain(number.to_string())).boxed()
        }
        Scalar::Float if name == "Real" => {
            // Numbers whose shortest spelling is the same for 32 and for 64 bits.
            any::<i16>().prop_map(|number| Sample::plain(f64::from(number) / 64.0)).boxed()
        }
        Scalar::Float => float(rules),
        Scalar::Decimal => decimal(
            argument(0).unwrap_or(65),
            argument(1).unwrap_or(if native.is_some() { 0 } else { 30 }),
            rules,
        ),
        Scalar::DateTime => match name {
            "Date" => moment().prop_map(|moment| Sample::plain(date(&moment))).boxed(),
            "Time" => moment().prop_map(|moment| Sample::plain(time(&moment, 3))).boxed(),
            "Timestamp" | "Timestamptz" => date_time(argument(0).unwrap_or(3)),
            _ => date_time(3),
        },
        Scalar::Json => any_json().prop_map(Sample::plain).boxed(),
        Scalar::Bytes => vec(any::<u8>(), 0..20).prop_map(|bytes| Sample::plain(base64(&bytes))).boxed(),
    }
}

fn uuid() -> Samples {
    any::<(u128, bool)>()
        .prop_map(|(bits, upper)| {
            let hex = format!("{bits:032x}");
            let text = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-");
            let sent = if upper { text.to_uppercase() } else { text.clone() };
            Sample::spelled(sent, text)
        })
        .boxed()
}

/// The whole numbers between two ends and within the rules.
fn whole(least: i64, most: i64, rules: &[Rule]) -> BoxedStrategy<i64> {
    let (mut least, mut most) = (least, most);
    for rule in rules {
        let number = |text: &String| text.parse::<i64>().expect("the rule of a whole number is one");
        match rule {
            Rule::Gt(text) => least = least.max(number(text).saturating_add(1)),
            Rule::Gte(text) => least = least.max(number(text)),
            Rule::Lt(text) => most = most.min(number(text).saturating_sub(1)),
            Rule::Lte(text) => most = most.min(number(text)),
            // On a list or map this binds the number of entries.
            Rule::Length { .. } => {}
            other => panic!("{other:?} does not bind a number"),
        }
    }
    let near = 0_i64.clamp(least, most);
    prop_oneof![Just(least), Just(most), Just(near), least..=most].boxed()
}

fn int(least: i64, most: i64, rules: &[Rule]) -> Samples {
    (whole(least, most, rules), any::<bool>())
        .prop_map(|(number, as_float)| {
            // JavaScript cannot tell 1.0 from 1, so readers take both.
            let sent = if as_float { Value::from(number as f64) } else { Value::from(number) };
            Sample::spelled(sent, number)
        })
        .boxed()
}

/// Any finite number.
pub(super) fn any_float() -> BoxedStrategy<f64> {
    const ENDS: &[f64] = &[
        0.0,
        -0.0,
        0.1,
        -1.5,
        1e17,
        1e21,
        123_456_789.123_456_78,
        f64::MAX,
        f64::MIN,
        f64::MIN_POSITIVE,
        5e-324,
        f64::EPSILON,
        9_007_199_254_740_993.0,
    ];
    prop_oneof![
        proptest::sample::select(ENDS),
        any::<f64>().prop_filter("finite", |number| number.is_finite())
    ]
    .boxed()
}

fn float(rules: &[Rule]) -> Samples {
    let (mut least, mut most, mut open) = (f64::MIN, f64::MAX, (None, None));
    for rule in rules {
        let number = |text: &String| text.parse::<f64>().expect("the rule of a number is one");
        match rule {
            Rule::Gte(text) => least = number(text),
            Rule::Lte(text) => most = number(text),
            Rule::Gt(text) => (least, open.0) = (number(text), Some(number(text))),
            Rule::Lt(text) => (most, open.1) = (number(text), Some(number(text))),
            Rule::Length { .. } => {}
            other => panic!("{other:?} does not bind a number"),
        }
    }
    let numbers = if rules.is_empty() {
        any_float()
    } else {
        // The span from end to end may itself be too large for a double: bounded ones are enough here.
        let span = |end: f64| 1e9_f64.max(end.abs());
        let (least, most) = (
            if least == f64::MIN { most.min(1e9) - span(most.min(1e9)) } else { least },
            if most == f64::MAX { least.max(-1e9) + span(least.max(-1e9)) } else { most },
        );
        prop_oneof![Just(least), Just(most), least..=most].boxed()
    };
    numbers
        .prop_filter("an open end", move |number| Some(*number) != open.0 && Some(*number) != open.1)
        // -0 is 0 on every side.
        .prop_map(|number| Sample::spelled(number, number + 0.0))
        .boxed()
}

fn decimal(precision: u32, scale: u32, rules: &[Rule]) -> Samples {
    let digits = |count: u32| {
        vec(0..10_u8, 0..=count as usize).prop_map(|digits| -> String {
            digits.into_iter().map(|digit| char::from(b'0' + digit)).collect()
        })
    };
    if !rules.is_empty() {
        return ruled_decimal(scale, rules);
    }
    let (before, after) = (precision - scale, scale);
    let longest =
        (Just("9".repeat(before as usize)), Just("9".repeat(after as usize)), any::<bool>(), Just(0));
    let random = (digits(before), digits(after), any::<bool>(), 0..4_usize);
    prop_oneof![1 => longest, 6 => random]
        .prop_map(move |(before, after, negative, zeros)| {
            let before = match before.trim_start_matches('0') {
                "" => "0",
                digits => digits,
            };
            let sign = if negative { "-" } else { "" };
            let spell = |after: &str| match after {
                "" => format!("{sign}{before}"),
                _ => format!("{sign}{before}.{after}"),
            };
            let padded = format!("{after}{}", "0".repeat(zeros));
            let sent = spell(&padded[..padded.len().min(scale as usize)]);
            let expected = match spell(after.trim_end_matches('0')) {
                zero if zero == "-0" => "0".to_owned(),
                other => other,
            };
            Sample::spelled(sent, expected)
        })
        .boxed()
}

/// A decimal within rules: at a bound, or near one.
fn ruled_decimal(scale: u32, rules: &[Rule]) -> Samples {
    let bounds: Vec<String> = rules
        .iter()
        .filter_map(|rule| match rule {
            Rule::Gt(bound) | Rule::Gte(bound) | Rule::Lt(bound) | Rule::Lte(bound) => Some(bound.clone()),
            _ => None,
        })
        .collect();
    if bounds.is_empty() {
        return decimal(65, scale, &[]);
    }
    let whole = |bound: &String| bound.split('.').next().and_then(|it| it.parse::<i128>().ok()).unwrap_or(0);
    let (least, most) = (
        bounds.iter().map(whole).min().expect("there is one") - 2,
        bounds.iter().map(whole).max().expect("there is one") + 2,
    );
    let fraction = prop_oneof![Just(String::new()), "[0-9]{0,3}", "[0-9]{0,29}", "0{29}1", "9{30}"];
    let near = (proptest::sample::select(vec!["", "-"]), least..=most, fraction).prop_map(
        move |(sign, whole, after)| {
            let sign = if whole < 0 { "-" } else { sign };
            let after = &after[..after.len().min(scale as usize)];
            let point = if after.is_empty() { "" } else { "." };
            format!("{sign}{}{point}{after}", whole.unsigned_abs())
        },
    );
    let within = rules.to_vec();
    prop_oneof![1 => proptest::sample::select(bounds), 5 => near]
        .prop_filter("within the rules", move |number| {
            within.iter().all(|rule| match rule {
                Rule::Gt(bound) => compare_decimals(number, bound).is_gt(),
                Rule::Gte(bound) => compare_decimals(number, bound).is_ge(),
                Rule::Lt(bound) => compare_decimals(number, bound).is_lt(),
                Rule::Lte(bound) => compare_decimals(number, bound).is_le(),
                _ => true,
            })
        })
        .prop_map(|sent| {
            let short = match sent.contains('.') {
                true => sent.trim_end_matches('0').trim_end_matches('.'),
                false => &sent,
            };
            let expected = if short == "-0" { "0" } else { short }.to_owned();
            Sample::spelled(sent, expected)
        })
        .boxed()
}

/// Year, month, day, hour, minute, second, millisecond.
type Moment = (i64, i64, i64, i64, i64, i64, i64);

fn moment() -> BoxedStrategy<Moment> {
    const ENDS: &[Moment] = &[
        (1, 1, 1, 0, 0, 0, 0),
        (9999, 12, 31, 23, 59, 59, 999),
        (1969, 12, 31, 23, 59, 59, 999),
        (1970, 1, 1, 0, 0, 0, 0),
        (2000, 2, 29, 12, 0, 0, 1),
        (1582, 10, 10, 0, 0, 0, 0),
        (2038, 1, 19, 3, 14, 8, 0),
    ];
    let random = (1..=9999_i64, 1..=12_i64, 1..=28_i64, 0..24_i64, 0..60_i64, 0..60_i64, 0..1000_i64);
    prop_oneof![1 => proptest::sample::select(ENDS), 3 => random].boxed()
}

fn date(moment: &Moment) -> String {
    format!("{:04}-{:02}-{:02}", moment.0, moment.1, moment.2)
}

fn time(moment: &Moment, digits: u32) -> String {
    // What is finer than the column keeps is cut.
    let kept = moment.6 - moment.6 % 10_i64.pow(3 - digits.min(3));
    format!("{:02}:{:02}:{:02}.{kept:03}", moment.3, moment.4, moment.5)
}

fn date_time(digits: u32) -> Samples {
    let zones = proptest::sample::select(&[0_i64, 90, -345, 840, -1][..]);
    (moment(), zones, "[0-9]{0,6}")
        .prop_map(move |(moment, zone, more)| {
            let expected = format!("{}T{}Z", date(&moment), time(&moment, digits));
            // In the first and last year only UTC is spelled, and a day beside a month's end would need a calendar.
            let minutes = moment.3 * 60 + moment.4 + zone;
            let plain = (2..=9998).contains(&moment.0) && (0..1440).contains(&minutes) && zone != 0;
            let sent = if plain {
                let (sign, zone) = if zone < 0 { ('-', -zone) } else { ('+', zone) };
                let local = (moment.0, moment.1, moment.2, minutes / 60, minutes % 60, moment.5, moment.6);
                format!("{}T{}{more}{sign}{:02}:{:02}", date(&local), time(&local, 3), zone / 60, zone % 60)
            } else {
                format!("{}T{}{more}Z", date(&moment), time(&moment, 3))
            };
            Sample::spelled(sent, expected)
        })
        .boxed()
}

/// Padded base64 of the standard alphabet, written here so that the oracle shares no code with what it judges.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
                << (8 * (3 - chunk.len()));
            (0..4_usize).map(move |index| {
                let six = bits >> (18 - 6 * index) & 63;
                if index <= chunk.len() { char::from(ALPHABET[six as usize]) } else { '=' }
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0, 1, 255]), "AAH/");
    }
}
