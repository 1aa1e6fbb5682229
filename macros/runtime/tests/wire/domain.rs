//! The domain of wire JSON: section 2 of the contract.

use crate::documents::*;
use isotype::wire::problems;
use isotype::{Document, Extra, Json, from_json, to_json};
use serde::Deserialize;
use serde_json::json;

/// Texts that are JSON and not wire JSON, as values.
const OUTSIDE: &[&str] = &[
    r#""\u0000""#,
    r#""a\u0000b""#,
    r#""\ud800""#,
    r#""\udc00""#,
    r#""\ud800x""#,
    r#""\ud800\u0041""#,
    r#""\ud800\ud800\udc00""#,
    r#""\udc00\ud800""#,
    r#""\uD83D""#,
    "1e400",
    "-1e400",
    "1e999999999",
    r#"{"__proto__":1}"#,
    r#"{"__proto\u005f_":1}"#,
    r#"{"\u0000":1}"#,
    r#"{"\ud800":1}"#,
    r#"[{"a":[{"__proto__":null}]}]"#,
];

/// Texts that look like the ones above and are fine.
const INSIDE: &[&str] = &[
    r#""\ud83d\ude00""#,
    r#""\uD83D\uDE00""#,
    r#""\\u0000""#,
    r#""\\ud800""#,
    r#""\u0001""#,
    "1e308",
    "-1.7976931348623157e308",
    "1e-400",
    r#"{"__proto":1}"#,
    r#"{"_proto__":1,"constructor":2}"#,
    r#"["__proto__"]"#,
    r#"{"a":"__proto__"}"#,
    r#"{"a":1,"a":2}"#,
    r#"{"$serde_json::private::RawValue":"\"\\u0000\""}"#,
];

fn numbers(count: usize) -> String {
    format!("{}1{}", "[".repeat(count), "]".repeat(count))
}

fn objects(count: usize) -> String {
    format!("{}1{}", r#"{"x":"#.repeat(count), "}".repeat(count))
}

#[test]
fn the_domain_binds_json_extras_unknown_variants_and_ignored_keys() {
    let bed = |value: &str| {
        [
            from_json::<Json>(value).is_ok(),
            from_json::<Open>(&format!(r#"{{"a":1,"x":{value}}}"#)).is_ok(),
            from_json::<Tree>(&format!(r#"{{"value":1,"x":{value}}}"#)).is_ok(),
            from_json::<Shape>(&format!(r#"{{"kind":"new","x":{value}}}"#)).is_ok(),
            from_json::<Shape>(&format!(r#"{{"x":{value},"kind":"new"}}"#)).is_ok(),
            from_json::<Closed>(&format!(r#"{{"type":"tree","value":1,"x":{value}}}"#)).is_ok(),
            from_json::<Closed>(&format!(r#"{{"x":{value},"value":1,"type":"tree"}}"#)).is_ok(),
            from_json::<Closed>(&format!(r#"{{"value":1,"type":"tree","left":{{"x":{value},"value":1}}}}"#))
                .is_ok(),
        ]
    };
    for text in OUTSIDE {
        assert_eq!(bed(text), [false; 8], "{text}");
    }
    for text in INSIDE {
        assert_eq!(bed(text), [true; 8], "{text}");
    }
}

#[test]
fn keys_of_serde_json_have_no_meaning() {
    let text = r#"{"$serde_json::private::RawValue":"[1]","$serde_json::private::Number":"2"}"#;
    let value: Json = from_json(text).unwrap();
    assert_eq!(value.as_object().unwrap().len(), 2);
    for (key, inner) in [("RawValue", "[1]"), ("Number", "2")] {
        let text = format!(r#"{{"$serde_json::private::{key}":"{inner}"}}"#);
        let value: Json = from_json(&text).unwrap();
        assert_eq!(value[format!("$serde_json::private::{key}")], json!(inner));
        assert_eq!(to_json(&value).unwrap(), text);
    }
}

#[test]
fn a_hundred_levels_are_read_and_one_more_is_refused() {
    for nest in [numbers as fn(usize) -> String, objects] {
        from_json::<Json>(&nest(100)).unwrap();
        assert!(from_json::<Json>(&nest(101)).unwrap_err().to_string().contains("more than 100 nested"));
        from_json::<Json>(&nest(20_000)).unwrap_err();
        // The document's own object is the first level.
        for (before, after) in [
            (r#"{"a":1,"x":"#, "}"),
            (r#"{"x":"#, r#","a":1}"#),
            (r#"{"kind":"open","a":1,"x":"#, "}"),
            (r#"{"x":"#, r#","kind":"new"}"#),
        ] {
            let read = |levels| {
                let text = format!("{before}{}{after}", nest(levels));
                if text.contains("kind") {
                    from_json::<Shape>(&text).is_ok()
                } else {
                    from_json::<Open>(&text).is_ok()
                }
            };
            assert!(read(99), "{before}");
            assert!(!read(100), "{before}");
        }
        let ignored = |levels| from_json::<Tree>(&format!(r#"{{"value":1,"x":{}}}"#, nest(levels))).is_ok();
        assert!(ignored(99) && !ignored(100) && !ignored(20_000));
    }
}

#[test]
fn typed_recursion_has_the_same_limit() {
    let tree = |levels: usize, first: bool| {
        let (open, close) =
            if first { (r#"{"value":1,"left":"#, "}") } else { (r#"{"left":"#, r#","value":1}"#) };
        format!(r#"{}{{"value":1}}{}"#, open.repeat(levels - 1), close.repeat(levels - 1))
    };
    for first in [true, false] {
        to_json(&from_json::<Tree>(&tree(99, first)).unwrap()).unwrap();
        assert!(
            from_json::<Tree>(&tree(101, first)).unwrap_err().to_string().contains("more than 100 nested")
        );
    }
    let nest = |levels: usize, first: bool| {
        let (open, close) =
            if first { (r#"{"kind":"nest","inner":"#, "}") } else { (r#"{"inner":"#, r#","kind":"nest"}"#) };
        format!(r#"{}{{"kind":"new"}}{}"#, open.repeat(levels - 1), close.repeat(levels - 1))
    };
    for first in [true, false] {
        let read: Shape = from_json(&nest(100, first)).unwrap();
        assert_eq!(from_json::<Shape>(&to_json(&read).unwrap()).unwrap(), read);
        assert!(from_json::<Shape>(&nest(101, first)).is_err());
        assert!(to_json(&Nest { inner: read }).is_err());
        from_json::<Shape>(&nest(10_000, first)).unwrap_err();
    }
}

/// What is absent has its default, so a list that could not be written any more cannot be left out either.
#[test]
fn a_default_needs_the_levels_that_it_has() {
    let told = |text: &str| {
        let error = from_json::<Tree>(text).unwrap_err().to_string();
        let told: Vec<String> =
            problems::<Tree>(text).iter().map(|it| format!("{} [{}]", it.path(), it.kind())).collect();
        (error, told)
    };
    let tree = |inner: &str| {
        format!("{}{inner}{}", r#"{"value":1,"children":[],"left":"#.repeat(99), "}".repeat(99))
    };
    let (error, found) = told(&tree(r#"{"value":1}"#));
    assert!(error.contains("the default has no room: more than 100 nested arrays and objects at $.left"));
    assert_eq!(found, [format!("{}/children [too-deep]", "/left".repeat(99))]);
    // Beside another problem, each at its own place.
    let (_, found) = told(&tree("{}"));
    let left = "/left".repeat(99);
    assert_eq!(found, [format!("{left}/value [missing]"), format!("{left}/children [too-deep]")]);
    // Two levels of a constant of JSON: its object and the list in it.
    let holder = |inner: usize| format!("{}{{}}{}", r#"{"inner":"#.repeat(inner), "}".repeat(inner));
    let told = |inner: usize| {
        let found = problems::<Holder>(&holder(inner));
        assert_eq!(from_json::<Holder>(&holder(inner)).is_ok(), found.is_empty());
        found.iter().map(|it| it.path().to_owned()).collect::<Vec<_>>()
    };
    assert!(told(97).is_empty());
    assert_eq!(told(98), [format!("{}/json/a", "/inner".repeat(98))]);
    assert_eq!(
        told(99),
        [format!("{}/json", "/inner".repeat(99)), format!("{}/json/a", "/inner".repeat(98))]
    );
}

/// A constant of JSON in a recursive type.
#[derive(Debug, Clone, PartialEq, Document)]
struct Holder {
    inner: Option<Box<Holder>>,
    #[isotype(default = "{\"a\":[1]}")]
    json: Json,
}

#[test]
fn typed_texts_and_keys_are_in_the_domain() {
    for key in [r#"\u0000"#, r#"\ud800"#, "__proto__", r#"__prot\u006f__"#] {
        from_json::<Tree>(&format!(r#"{{"value":1,"{key}":1}}"#)).unwrap_err();
        from_json::<Open>(&format!(r#"{{"a":1,"{key}":1}}"#)).unwrap_err();
        from_json::<Presence>(&format!(r#"{{"required":1,"map":{{"{key}":true}}}}"#)).unwrap_err();
        from_json::<Shape>(&format!(r#"{{"kind":"new","{key}":1}}"#)).unwrap_err();
        from_json::<Shape>(&format!(r#"{{"{key}":1,"kind":"new"}}"#)).unwrap_err();
        from_json::<Shape>(&format!(r#"{{"{key}":1,"kind":"open","a":1}}"#)).unwrap_err();
    }
    from_json::<Presence>(r#"{"required":1,"map":{"constructor":true,"toString":true,"":false}}"#).unwrap();
    from_json::<Presence>(r#"{"required":1,"list":["\u0000"]}"#).unwrap_err();
    from_json::<Presence>(r#"{"required":1,"list":["\ud83d\ude00"]}"#).unwrap();
}

/// A reader of values lends its texts as a reader of JSON does, and they may hold a NUL as it is.
#[test]
fn texts_and_keys_that_another_reader_lends_are_in_the_domain() {
    for value in [
        json!({"required": 1, "list": ["12345678\0"]}),
        json!({"required": 1, "map": {"\0": true}}),
        json!({"required": 1, "map": {"__proto__": true}}),
        json!({"required": 1, "\0": true}),
    ] {
        Presence::deserialize(&value).unwrap_err();
        from_json::<Presence>(&value.to_string()).unwrap_err();
        from_json::<Presence>(&value.to_string().replace("\\u0000", "\0")).unwrap_err();
    }
    Presence::deserialize(&json!({"required": 1, "list": ["a"], "map": {"a": true}})).unwrap();
}

#[test]
fn writers_stay_in_the_domain() {
    let bad = [json!("\0"), json!({"__proto__": 1}), json!({"\0": 1}), json!([["a\0"]])];
    for value in bad {
        to_json(&value).unwrap_err();
        to_json(&Open { a: 1, extra: Extra([("x".to_owned(), value)].into()) }).unwrap_err();
    }
    let bad_key = Open { a: 1, extra: Extra([("__proto__".to_owned(), json!(1))].into()) };
    to_json(&bad_key).unwrap_err();
    to_json(&"a\0".to_owned()).unwrap_err();
    for float in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        to_json(&float).unwrap_err();
    }
    assert_eq!(to_json(&-0.0).unwrap(), "0.0");
    let deep: Json = serde_json::from_str(&numbers(101)).unwrap();
    to_json(&deep).unwrap_err();
}

#[test]
fn numbers_are_read_by_their_nearest_double() {
    for (text, expected) in [
        ("1", Some(1)),
        ("1.0", Some(1)),
        ("1e2", Some(100)),
        ("10E-1", Some(1)),
        ("-0", Some(0)),
        ("-0.0", Some(0)),
        ("0e9", Some(0)),
        ("2147483647", Some(i32::MAX)),
        ("2147483647.0000000001", Some(i32::MAX)),
        ("-2147483648", Some(i32::MIN)),
        ("0.99999999999999999999", Some(1)),
        ("1e-400", Some(0)),
        ("2147483648", None),
        ("-2147483649", None),
        ("9223372036854775808", None),
        ("18446744073709551616", None),
        ("1e400", None),
        ("1.5", None),
        ("0.9999999999999999", None),
        ("\"1\"", None),
        ("true", None),
        ("null", None),
        ("[1]", None),
        ("{\"$serde_json::private::Number\":\"1\"}", None),
        ("01", None),
        ("+1", None),
        (".5", None),
        ("1.", None),
    ] {
        assert_eq!(from_json::<i32>(text).ok(), expected, "{text}");
    }
    for (text, expected) in [
        ("1", Some(1.0)),
        ("9007199254740993", Some(9007199254740992.0)),
        ("18446744073709551615", Some(18446744073709551616.0)),
        ("123456789012345678901234567890", Some(123456789012345678901234567890.0)),
        ("1e400", None),
        ("\"1\"", None),
        ("2.2250738585072011e-308", Some(2.225073858507201e-308)),
        ("0.1", Some(0.1)),
    ] {
        assert_eq!(from_json::<f64>(text).ok(), expected, "{text}");
    }
    assert!(from_json::<f64>("-0.0").unwrap().is_sign_positive());
    assert!(from_json::<f64>("-0").unwrap().is_sign_positive());
}

#[test]
fn a_text_is_one_value_and_nothing_after_it() {
    from_json::<i32>(" 1 ").unwrap();
    for text in ["", " ", "1 2", "1,", "{}x", "\u{feff}1", "nul", "[1"] {
        assert!(from_json::<Json>(text).is_err(), "{text}");
    }
}

#[test]
fn serde_json_is_configured_as_this_run_says() {
    let written = serde_json::from_str::<Json>("1.50").unwrap().to_string();
    assert_eq!(written.len() == 4, cfg!(feature = "arbitrary_precision"));
}
