//! The hand-written checks of scalar texts are the same languages as the published expressions.

use isotype::wire::texts;
use proptest::prelude::*;
use regex::Regex;
use std::sync::LazyLock;

/// Every expression of the wire contract with the check that stands for it.
struct Language {
    name: &'static str,
    expression: &'static str,
    check: fn(&str) -> bool,
    compiled: LazyLock<Regex>,
}

macro_rules! language {
    ($static:ident, $name:literal, $expression:expr, $check:expr) => {
        static $static: Language = Language {
            name: $name,
            expression: $expression,
            check: $check,
            compiled: LazyLock::new(|| Regex::new($expression).unwrap()),
        };
    };
}

language!(BIG_INT, "BigInt", isotype_core::document::texts::BIG_INT, |text| texts::parse_big_int(text)
    .is_some());
language!(DATE_TIME, "DateTime", isotype_core::document::texts::DATE_TIME, |text| texts::parse_date_time(
    text
)
.is_some());
language!(BYTES, "Bytes", isotype_core::document::texts::BYTES, |text| texts::parse_bytes(text).is_some());
language!(UUID, "Uuid", isotype_core::document::texts::UUID, |text| texts::parse_uuid(text).is_some());
language!(DATE, "Date", isotype_core::document::texts::DATE, |text| texts::parse_date(text).is_some());
language!(TIME, "Time", isotype_core::document::texts::TIME, |text| texts::parse_time(text).is_some());

impl Language {
    fn agrees(&self, text: &str) {
        let (by_hand, by_expression) = ((self.check)(text), self.compiled.is_match(text));
        assert_eq!(by_hand, by_expression, "{} and {:?}: {}", self.name, text, self.expression);
    }
}

const ALL: [&Language; 6] = [&BIG_INT, &DATE_TIME, &BYTES, &UUID, &DATE, &TIME];

/// A text of the language with a few characters changed: most differences live one step from the border.
fn near(expression: &'static str) -> impl Strategy<Value = String> {
    let inside =
        proptest::string::string_regex(expression.trim_start_matches('^').trim_end_matches('$')).unwrap();
    let edits = prop::collection::vec(
        (
            any::<prop::sample::Index>(),
            0..4_u8,
            prop::sample::select("0123456789+-.:TtZz/=AgQ_ \n\0e٣é".chars().collect::<Vec<_>>()),
        ),
        0..3,
    );
    (inside, edits).prop_map(|(text, edits)| {
        let mut characters: Vec<char> = text.chars().collect();
        for (index, edit, character) in edits {
            let position = index.index(characters.len() + 1);
            match edit {
                0 => characters.insert(position, character),
                1 if position < characters.len() => characters[position] = character,
                2 if position < characters.len() => {
                    characters.remove(position);
                }
                _ => characters.truncate(position),
            }
        }
        characters.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn big_ints(text in near(BIG_INT.expression)) { BIG_INT.agrees(&text); }

    #[test]
    fn moments(text in near(DATE_TIME.expression)) { DATE_TIME.agrees(&text); }

    #[test]
    fn bytes(text in near(BYTES.expression)) { BYTES.agrees(&text); }

    #[test]
    fn uuids(text in near(UUID.expression)) { UUID.agrees(&text); }

    #[test]
    fn dates(text in near(DATE.expression)) { DATE.agrees(&text); }

    #[test]
    fn times(text in near(TIME.expression)) { TIME.agrees(&text); }

    #[test]
    fn decimals(
        (text, precision, scale) in (1..70_u32, 0..40_u32).prop_flat_map(|(precision, scale)| {
            let scale = scale.min(precision);
            (near(r"^-?(?:0|[1-9][0-9]{0,40})(?:\.[0-9]{1,35})?$"), Just(precision), Just(scale))
        })
    ) {
        let expression = isotype_core::document::texts::decimal(precision, scale);
        let read = texts::parse_decimal(&text, (precision, scale));
        // A Decimal of one whole digit may be `0`; that of none is `0` too.
        prop_assert_eq!(read.is_some(), Regex::new(&expression).unwrap().is_match(&text), "{} {}", expression, text);
        if let Some(read) = read {
            prop_assert!(texts::decimal_fits(&read, (precision, scale)));
            let written = texts::format_decimal(&read);
            prop_assert_eq!(texts::parse_decimal(&written, (precision, scale)), Some(read));
        }
    }

    #[test]
    fn anything(text in any::<String>()) {
        for language in ALL {
            language.agrees(&text);
        }
    }

    #[test]
    fn near_the_largest_whole_numbers(offset in -3000..3000_i128, sign in prop::bool::ANY) {
        let limit = if sign { i128::from(i64::MAX) } else { i128::from(i64::MIN) };
        BIG_INT.agrees(&(limit + offset).to_string());
    }

    #[test]
    fn a_decimal_fits_where_its_own_text_is_read(digits in any::<i128>(), scale in -10..60_i64) {
        let value = isotype::BigDecimal::new(digits.into(), scale);
        let fits = texts::decimal_fits(&value, texts::DECIMAL);
        prop_assert_eq!(fits, texts::parse_decimal(&texts::format_decimal(&value), texts::DECIMAL).is_some());
    }

    #[test]
    fn moments_are_cut_to_milliseconds(millis in -62_135_596_800_000..253_402_300_800_000_i64, nanos in 0..1_000_000_u32) {
        let exact = chrono::DateTime::from_timestamp_millis(millis).unwrap() + chrono::TimeDelta::nanoseconds(i64::from(nanos));
        let text = texts::format_date_time(exact).unwrap();
        DATE_TIME.agrees(&text);
        let read = texts::parse_date_time(&text).unwrap();
        prop_assert_eq!(read.timestamp_millis(), millis);
        let long = exact.format("%Y-%m-%dT%H:%M:%S%.9fZ").to_string();
        prop_assert_eq!(texts::parse_date_time(&long), Some(read));
    }
}

#[test]
fn borders() {
    for text in [
        "",
        "-",
        "0",
        "-0",
        "00",
        "01",
        "+1",
        "1 ",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999",
        "1e3",
        "1.0",
        "٣",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:00",
        "0001-01-01T00:00:00-00:00",
        "0001-01-01T00:00:00+00:01",
        "0001-12-31T00:00:00-01:00",
        "9999-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59-00:01",
        "9999-01-01T00:00:00+01:00",
        "0002-01-01T00:00:00+23:59",
        "9998-12-31T23:59:59-23:59",
        "2024-02-29T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2000-02-29T00:00:00Z",
        "2024-02-30T00:00:00Z",
        "2024-04-31T00:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-00-01T00:00:00Z",
        "2024-01-00T00:00:00Z",
        "2024-01-32T00:00:00Z",
        "2024-01-01T24:00:00Z",
        "2024-01-01T23:60:00Z",
        "2024-01-01T23:59:60Z",
        "2024-01-01t00:00:00Z",
        "2024-01-01T00:00:00z",
        "2024-01-01 00:00:00Z",
        "2024-01-01T00:00:00",
        "2024-01-01T00:00Z",
        "2024-01-01T00:00:00.Z",
        "2024-01-01T00:00:00,5Z",
        "2024-01-01T00:00:00.1234567890123456789Z",
        "2024-01-01T00:00:00+0100",
        "2024-01-01T00:00:00+01",
        "2024-01-01T00:00:00+24:00",
        "2024-01-01T00:00:00+23:60",
        "2024-01-01T00:00:00Z\n",
        "+2024-01-01T00:00:00Z",
        "12024-01-01T00:00:00Z",
        "2024-1-1T0:0:0Z",
        "２０24-01-01T00:00:00Z",
        "A",
        "AA",
        "AAA",
        "AAAA",
        "AA==",
        "AB==",
        "AA=",
        "AAA=",
        "AAB=",
        "AAAA====",
        "AA==AA==",
        "AA\n==",
        "A_-=",
        "A+/=",
        "====",
        "00000000-0000-0000-0000-000000000000",
        "00000000000000000000000000000000",
        "{00000000-0000-0000-0000-000000000000}",
        "urn:uuid:00000000-0000-0000-0000-000000000000",
        "ABCDEFAB-cdef-ABCD-efab-CDEFABCDEFAB",
        "0000000-00000-0000-0000-000000000000",
        "0001-01-01",
        "0000-12-31",
        "9999-12-31",
        "2023-02-29",
        "24:00:00",
        "23:59:59",
        "23:59:60",
        "00:00:00.",
        "00:00:00.0",
        "00:00",
        "00:00:00Z",
    ] {
        for language in ALL {
            language.agrees(text);
        }
    }
}

#[test]
fn canonical_forms() {
    let decimal =
        |text: &str| texts::parse_decimal(text, texts::DECIMAL).map(|value| texts::format_decimal(&value));
    for (text, expected) in [
        ("0", "0"),
        ("-0", "0"),
        ("-0.000", "0"),
        ("1.50", "1.5"),
        ("100", "100"),
        ("100.0", "100"),
        ("-0.10", "-0.1"),
        ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
        (
            "99999999999999999999999999999999999.999999999999999999999999999999",
            "99999999999999999999999999999999999.999999999999999999999999999999",
        ),
    ] {
        assert_eq!(decimal(text).as_deref(), Some(expected));
    }
    let moment = |text: &str| texts::parse_date_time(text).and_then(texts::format_date_time);
    for (text, expected) in [
        ("2024-02-29T23:59:59.9999Z", "2024-02-29T23:59:59.999Z"),
        ("2024-02-29T00:00:00+01:30", "2024-02-28T22:30:00.000Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"),
        ("1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"),
        ("0002-01-01T00:00:00+23:59", "0001-12-31T00:01:00.000Z"),
        ("9998-12-31T23:59:59-23:59", "9999-01-01T23:58:59.000Z"),
    ] {
        assert_eq!(moment(text).as_deref(), Some(expected));
    }
    let leap =
        chrono::NaiveDate::from_ymd_opt(2016, 12, 31).unwrap().and_hms_milli_opt(23, 59, 59, 1_500).unwrap();
    let text = texts::format_date_time(leap.and_utc()).unwrap();
    assert!(
        texts::parse_date_time(&text).is_some(),
        "a leap second is written as a moment that is read: {text}"
    );
    assert_eq!(
        texts::format_uuid(texts::parse_uuid("ABCDEFAB-cdef-ABCD-efab-CDEFABCDEFAB").unwrap()),
        "abcdefab-cdef-abcd-efab-cdefabcdefab"
    );
    assert_eq!(texts::format_time(texts::parse_time("23:59:59.9999").unwrap()), "23:59:59.999");
}

#[test]
fn rules_have_the_published_expressions() {
    use isotype::wire::rules::{Rule, check};
    let cases = [
        "a@b",
        "a@b.c",
        "@b",
        "a@",
        "a b@c",
        "a@-b",
        "a@b-",
        "a@b..c",
        "ä@b.c",
        "a.b+c@d.example",
        "http://a",
        "https://a.b/c?d#e",
        "ftp://x",
        "x",
        "http://",
        "http:// a",
        "http://a\n",
        "://a",
        "1a://b",
        "http://ä",
        "http://a\u{7f}",
        "2024-01-01T00:00:00Z",
        "",
    ];
    for (rule, expression) in [
        (Rule::Email, isotype_core::document::texts::EMAIL),
        (Rule::Url, isotype_core::document::texts::URL),
        (Rule::Datetime, isotype_core::document::texts::DATE_TIME),
    ] {
        let expression = Regex::new(expression).unwrap();
        for text in cases {
            assert_eq!(
                check(text, std::slice::from_ref(&rule)).is_ok(),
                expression.is_match(text),
                "{rule:?} {text:?}"
            );
        }
    }
}
