//! Unions and enums: section 5 of the contract.

use crate::documents::*;
use isotype::{Document, from_json, to_json};
use serde_json::{Value, json};

fn refused<T: Document + std::fmt::Debug>(text: &str) -> String {
    match from_json::<T>(text) {
        Ok(value) => panic!("{text} was read as {value:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_tag_may_come_first_or_last() {
    let first: Shape = from_json(r#"{"kind":"open","a":1,"x":"\u00e9"}"#).unwrap();
    let last: Shape = from_json(r#"{"x":"é","a":1,"kind":"open"}"#).unwrap();
    let between: Shape = from_json(r#"{"x":"é","kind":"open","a":1}"#).unwrap();
    assert!(matches!(&first, Shape::Open(open) if open.a == 1));
    assert_eq!(first, last);
    assert_eq!(first, between);
    assert_eq!(to_json(&last).unwrap(), r#"{"kind":"open","a":1,"x":"é"}"#);
}

#[test]
fn every_way_to_a_reader_reads_the_same() {
    let text = r#"{"inner":{"inner":{"x":[1.5,1e3],"a":3,"kind":"open"},"kind":"nest"},"kind":"nest"}"#;
    let read: Shape = from_json(text).unwrap();
    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_str::<Shape>(text).unwrap(), read);
    assert_eq!(serde_json::from_slice::<Shape>(text.as_bytes()).unwrap(), read);
    assert_eq!(serde_json::from_reader::<_, Shape>(text.as_bytes()).unwrap(), read);
    assert_eq!(serde_json::from_value::<Shape>(value.clone()).unwrap(), read);
    assert_eq!(<Shape as serde::Deserialize>::deserialize(&value).unwrap(), read);

    // Serde's own buffer, which knows nothing of raw text.
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Buffered {
        Never { never: bool },
        Shape(Shape),
    }
    match serde_json::from_str::<Buffered>(text).unwrap() {
        Buffered::Never { never } => panic!("{never}"),
        Buffered::Shape(shape) => assert_eq!(shape, read),
    }
}

#[test]
fn a_tag_is_a_text_in_open_unions_too() {
    for text in [r#"{"a":1}"#, r#"{}"#] {
        assert!(refused::<Shape>(text).contains(r#"the key "kind" is missing at $"#));
        assert!(refused::<Closed>(text).contains(r#"the key "type" is missing at $"#));
    }
    for tag in ["null", "1", "true", r#"["open"]"#, r#"{"open":null}"#] {
        assert!(refused::<Shape>(&format!(r#"{{"kind":{tag},"a":1}}"#)).contains("at $.kind"));
        assert!(refused::<Shape>(&format!(r#"{{"a":1,"kind":{tag}}}"#)).contains("at $.kind"));
    }
}

#[test]
fn a_known_tag_with_a_bad_payload_is_the_payloads_error() {
    assert!(
        refused::<Shape>(r#"{"kind":"open","a":"x"}"#).contains("expected a whole number of 32 bits at $.a")
    );
    let message = refused::<Shape>(r#"{"a":"x","kind":"open"}"#);
    assert!(message.contains("expected a whole number of 32 bits at $.a"), "{message}");
    assert!(message.contains("at line 1 column") && message.matches(" at line ").count() == 1, "{message}");
    assert!(
        refused::<Shape>(r#"{"kind":"nest","inner":{"kind":"strict"}}"#)
            .contains(r#""a" is missing at $.inner"#)
    );
}

#[test]
fn the_tag_is_an_allowed_key_of_a_strict_variant() {
    from_json::<Shape>(r#"{"kind":"strict","a":1}"#).unwrap();
    from_json::<Shape>(r#"{"a":1,"kind":"strict"}"#).unwrap();
    refused::<Shape>(r#"{"a":1,"kind":"strict","x":1}"#);
    refused::<Shape>(r#"{"x":1,"a":1,"kind":"strict"}"#);
    refused::<Strict>(r#"{"a":1,"kind":"strict"}"#);
}

#[test]
fn a_tag_comes_once() {
    for text in [
        r#"{"kind":"open","a":1,"kind":"open"}"#,
        r#"{"kind":"strict","kind":"open","a":1}"#,
        r#"{"a":1,"kind":"open","a":1}"#,
        r#"{"a":1,"a":1,"kind":"open"}"#,
        r#"{"kind":"new","x":1,"x":1}"#,
        r#"{"x":1,"x":1,"kind":"new"}"#,
        r#"{"x":1,"kind":"new","kind":"new"}"#,
    ] {
        assert!(refused::<Shape>(text).contains("twice"), "{text}");
    }
}

#[test]
fn an_unknown_variant_is_refused_or_kept_whole() {
    assert!(
        refused::<Closed>(r#"{"type":"new","a":1}"#)
            .contains(r#"one of ["tree", "strict", "other_tree"] at $.type"#)
    );
    assert!(refused::<Closed>(r#"{"a":1,"type":"new"}"#).contains("at $.type"));
    let text = r#"{"z":[1,{"y":2.5}],"kind":"new","a":"x"}"#;
    let read: Shape = from_json(text).unwrap();
    assert!(matches!(&read, Shape::Unknown(unknown) if unknown.tag == "new" && unknown.value.len() == 2));
    let written: Value = serde_json::from_str(&to_json(&read).unwrap()).unwrap();
    assert_eq!(written, serde_json::from_str::<Value>(text).unwrap());
    refused::<Shape>(r#"{"z":"\u0000","kind":"new"}"#);
    refused::<Shape>(r#"{"kind":"new\u0000"}"#);
    refused::<Shape>(r#"{"kind":"new","__proto__":1}"#);
}

#[test]
fn a_writer_refuses_an_unknown_variant_that_is_known() {
    let mut unknown = match from_json::<Shape>(r#"{"kind":"new"}"#).unwrap() {
        Shape::Unknown(unknown) => unknown,
        other => panic!("{other:?}"),
    };
    unknown.value.insert("kind".to_owned(), json!("x"));
    to_json(&Shape::Unknown(unknown.clone())).unwrap_err();
    unknown.value.clear();
    to_json(&Shape::Unknown(unknown.clone())).unwrap();
    unknown.tag = "open".to_owned();
    to_json(&Shape::Unknown(unknown)).unwrap_err();
}

#[test]
fn numbers_of_untyped_json_are_compared_as_doubles() {
    let one: Shape = from_json(r#"{"kind":"new","n":[100,1e17]}"#).unwrap();
    let other: Shape = from_json(r#"{"kind":"new","n":[1e2,100000000000000000]}"#).unwrap();
    let third: Shape = from_json(r#"{"kind":"new","n":[1e2,100000000000000020]}"#).unwrap();
    assert_eq!(one, other);
    assert_ne!(one, third);
}

#[test]
fn open_enums_keep_any_text() {
    assert_eq!(from_json::<Level>(r#""easy""#).unwrap(), Level::Easy);
    let other: Level = from_json(r#""other""#).unwrap();
    assert_eq!(other, Level::Unknown("other".to_owned()));
    assert_eq!(to_json(&other).unwrap(), r#""other""#);
    refused::<Level>(r#""a\u0000""#);
    assert_eq!("hard".parse::<Level>().unwrap().to_string(), "hard");
}

#[test]
fn payloads_convert_where_only_one_variant_holds_them() {
    let strict: Strict = from_json(r#"{"a":1}"#).unwrap();
    assert_eq!(Closed::from(strict.clone()), Closed::Strict(strict.clone()));
    let nest = Nest { inner: strict.into() };
    assert!(matches!(Shape::from(nest), Shape::Nest(_)));
}

#[test]
fn enums_of_columns_know_their_texts() {
    use isotype::DbEnum;
    assert_eq!(Role::ALL, [Role::Admin, Role::User]);
    assert_eq!((<Role as DbEnum>::NAME, <Role as DbEnum>::SCHEMA), ("role_type", Some("auth")));
    assert_eq!(Role::from_text("user"), Some(Role::User));
    assert_eq!(Role::Admin.text(), "ADMIN");
    let error = "nobody".parse::<Role>().unwrap_err();
    assert_eq!(error.to_string(), r#""nobody" is not one of ["ADMIN", "user"]"#);
}

#[test]
fn each_variant_has_methods_of_its_own() {
    let mut shape: Shape = from_json(r#"{"kind":"nest","inner":{"kind":"new","x":1}}"#).unwrap();
    assert_eq!((shape.tag(), shape.is_nest(), shape.is_open()), ("nest", true, false));
    assert_eq!(shape.as_nest().unwrap().inner.as_unknown().unwrap().tag, "new");
    assert_eq!(shape.as_nest().unwrap().inner.tag(), "new");
    shape.as_nest_mut().unwrap().inner = Strict { a: 2, b: None }.into();
    let shape = shape.into_open().unwrap_err();
    // A payload in a box comes out of it.
    let nest: Nest = shape.into_nest().unwrap();
    assert_eq!(nest.inner.into_strict().unwrap().a, 2);
}

/// A payload of what a held text is read by hand for.
#[derive(Debug, Clone, PartialEq, Document)]
struct Plain {
    value: Option<f64>,
    text: Option<String>,
    list: Vec<f64>,
    map: isotype::Map<String>,
}

#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(tag = "kind")]
enum Held {
    #[isotype(text = "plain")]
    Plain(Plain),
}

#[test]
fn a_held_value_is_read_as_any_other() {
    let numbers = [
        "0",
        "15",
        "-0",
        "-7",
        "0.75",
        "0.1",
        "1e2",
        "1E-3",
        "123456789012345",
        "1234567890123456",
        "0.12345678901234",
        "0.123456789012345",
        "9007199254740993",
        "18446744073709551616",
        "5e-324",
        "1e400",
    ];
    let texts = [
        "",
        "a",
        "1234567",
        "12345678",
        "123456789",
        "1234567890123456",
        r"\n",
        r"1234567\n",
        r"\u0000",
        r"12345678\u0000",
        r#"\""#,
        r"\\",
        r"\ud800",
        r"\ud83d\ude00",
        "é 😀 é 😀",
        "__proto__",
    ];
    let without_position = |error: isotype::wire::Error| {
        error.message().split(" at line ").next().unwrap_or_default().to_owned()
    };
    let both = |fields: &str| {
        let first = from_json::<Held>(&format!(r#"{{"kind":"plain",{fields}}}"#)).map_err(without_position);
        let last = from_json::<Held>(&format!(r#"{{{fields},"kind":"plain"}}"#)).map_err(without_position);
        assert_eq!(first, last, "{fields}");
    };
    for value in numbers.into_iter().chain(["null", "true", r#""1""#, "[]", "{}"]) {
        both(&format!(r#""value":{value},"list":[ {value} , 1.5,{value}],"map":{{}}"#));
        both(&format!(r#""list":[],"map":{value}"#));
        both(&format!(r#""list":{value},"map":{{}}"#));
        both(&format!(r#""text":{value},"list":[],"map":{{ }}"#));
    }
    for text in texts {
        both(&format!(r#""text":"{text}","list":[ ],"map":{{ "{text}" : "{text}" , "b":"{text}"}}"#));
        both(&format!(r#""list":[],"map":{{"{text}":"","{text}":""}}"#));
    }
}
