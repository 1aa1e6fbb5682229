//! Absent, null and written: section 4 of the contract. Value rules. Objects only.

use crate::documents::*;
use isotype::{Document, from_json, to_json};
use serde_json::json;

/// The message of a refused text.
fn refused<T: Document + std::fmt::Debug>(text: &str) -> String {
    match from_json::<T>(text) {
        Ok(value) => panic!("{text} was read as {value:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn absent_fields_take_their_meaning_from_the_schema() {
    let read: Presence = from_json(r#"{"required":1}"#).unwrap();
    assert_eq!(read.optional, None);
    assert_eq!(read.defaulted, 7);
    assert_eq!(read.optional_defaulted, Some(9));
    assert_eq!(read.list, ["a", "b"]);
    assert!(read.map.is_empty());
    assert_eq!(read.role, Role::User);
    assert_eq!(read.json, json!({"a": [1]}));
    assert_eq!(
        to_json(&read).unwrap(),
        r#"{"required":1,"defaulted":7,"optionalDefaulted":9,"list":["a","b"],"map":{},"role":"user","decimal":"1.5","json":{"a":[1]},"none":null,"float":-1.5}"#
    );
    assert!(refused::<Presence>("{}").contains(r#"the key "required" is missing at $"#));
}

#[test]
fn null_is_a_value_only_where_the_schema_says_so() {
    let read: Presence =
        from_json(r#"{"required":1,"optional":null,"optionalDefaulted":null,"json":null}"#).unwrap();
    assert_eq!((read.optional, read.optional_defaulted), (None, None));
    assert_eq!(read.json, json!(null));
    assert!(to_json(&read).unwrap().contains(r#""optionalDefaulted":null"#));
    for field in ["required", "defaulted", "list", "map", "role", "decimal", "float"] {
        let text = format!(r#"{{"required":1,"{field}":null}}"#)
            .replace(r#""required":1,"required""#, r#""required""#);
        assert!(refused::<Presence>(&text).contains(&format!("at $.{field}")), "{field}");
    }
    refused::<Presence>(r#"{"required":1,"list":[null]}"#);
    refused::<Presence>(r#"{"required":1,"map":{"a":null}}"#);
}

#[test]
fn every_scalar_comes_back_as_it_went() {
    let text = r#"{"text":"a","flag":true,"int":-5,"bigInt":"9223372036854775807","float":0.1,"decimal":"-12.5","dateTime":"2024-02-29T12:34:56.789Z","json":{"a":[null,1.5,"x"]},"bytes":"AAEC","role":"ADMIN","level":"easy","list":["1","-1"],"map":{"k":""}}"#;
    let read: Scalars = from_json(text).unwrap();
    assert_eq!(read.big_int, i64::MAX);
    assert_eq!(read.bytes, [0, 1, 2]);
    assert_eq!(to_json(&read).unwrap(), text);
    assert_eq!(serde_json::from_str::<Scalars>(text).unwrap(), read, "serde is the same reader");
    assert_eq!(serde_json::from_value::<Scalars>(serde_json::from_str(text).unwrap()).unwrap(), read);
}

#[test]
fn an_error_names_the_path() {
    let message = refused::<Tree>(r#"{"value":1,"children":[{"value":1},{"value":1,"left":{"value":"x"}}]}"#);
    assert!(
        message.starts_with(
            r#"invalid type: string "x", expected a whole number of 32 bits at $.children[1].left.value"#
        ),
        "{message}"
    );
    assert!(message.contains("line 1 column"), "{message}");
}

#[test]
fn objects_are_read_from_objects_only() {
    refused::<Strict>(r#"[1]"#);
    refused::<Shape>(r#"["open",{"a":1}]"#);
    refused::<Level>(r#"{"easy":null}"#);
    refused::<Role>(r#"{"ADMIN":null}"#);
    refused::<Role>("0");
    refused::<Tree>(r#"[1,null,[]]"#);
}

impl Document for Role {
    const NAME: &'static str = "Role";
}

#[test]
fn rules_bind_readers_and_writers() {
    let good = r#"{"text":"abc","int":1,"float":0.75,"list":["a-z"]}"#;
    let read: Ruled = from_json(good).unwrap();
    assert_eq!(to_json(&read).unwrap(), good);
    let cases = [
        ("text", r#""""#, "@length(1, 3)"),
        ("text", r#""abcd""#, "@length(1, 3)"),
        ("int", "0", "@gte(1)"),
        ("int", "60", "@lt(60)"),
        ("float", "0.5", "@gt(0.5)"),
        ("float", "2.0000001", "@lte(2)"),
        ("list", r#"["a-z","a-z","a-z"]"#, "@length(max: 2)"),
        ("list", r#"["a-z","b-z"]"#, "@startsWith"),
        ("list", r#"["a-y"]"#, "@endsWith"),
        ("list", r#"["az"]"#, "@contains"),
        ("slug", r#""a1""#, "@regex"),
        ("slug", r#""a\n""#, "@regex"),
        ("email", r#""nobody""#, "@email"),
        ("url", r#""example.org""#, "@url"),
        ("moment", r#""2024-02-30T00:00:00Z""#, "@datetime"),
        ("map", "{}", "@length(1)"),
        ("decimal", r#""0""#, "@gte(0.000000000000000000000000000001)"),
    ];
    for (field, value, rule) in cases {
        let mut object: serde_json::Value = serde_json::from_str(good).unwrap();
        object[field] = serde_json::from_str(value).unwrap();
        let message = refused::<Ruled>(&object.to_string());
        assert!(message.contains(rule) && message.contains(&format!("at $.{field}")), "{message}");
    }
    // Code points, not bytes and not UTF-16 units.
    from_json::<Ruled>(&good.replace("abc", "\u{1F600}\u{1F600}\u{1F600}")).unwrap();
    let error = to_json(&Ruled { int: 60, ..read }).unwrap_err();
    assert_eq!(error.to_string(), "a value that breaks @lt(60) at $.int");
}

#[test]
fn other_keys_are_ignored_kept_or_refused() {
    assert_eq!(
        from_json::<Tree>(r#"{"value":1,"x":{"y":[1]}}"#).unwrap(),
        from_json(r#"{"value":1}"#).unwrap()
    );
    let open = r#"{"a":1,"x":{"y":[1,2.5]},"z":null}"#;
    let read: Open = from_json(open).unwrap();
    assert_eq!(read.extra.len(), 2);
    assert_eq!(to_json(&read).unwrap(), open);
    assert!(refused::<Strict>(r#"{"a":1,"x":2}"#).contains(r#"the unknown key "x" at $"#));
}

#[test]
fn a_writer_refuses_extra_keys_that_the_schema_names() {
    let mut open: Open = from_json(r#"{"a":1}"#).unwrap();
    open.extra.insert("a".to_owned(), json!(2));
    assert!(to_json(&open).unwrap_err().to_string().contains(r#"the extra key "a""#));
    open.extra.clear();
    open.extra.insert("kind".to_owned(), json!(2));
    to_json(&open).unwrap();
    to_json(&Shape::Open(open)).unwrap_err();
}

#[test]
fn a_key_comes_once() {
    for text in [
        r#"{"value":1,"value":1}"#,
        r#"{"value":1,"x":1,"x":1}"#,
        r#"{"value":1,"left":{"value":1,"value":2}}"#,
        r#"{"value":1,"children":[{"value":1,"\u0076alue":2}]}"#,
    ] {
        assert!(refused::<Tree>(text).contains("twice"), "{text}");
    }
    assert!(refused::<Open>(r#"{"a":1,"x":1,"x":1}"#).contains("twice"));
    assert!(refused::<Presence>(r#"{"required":1,"map":{"a":true,"a":true}}"#).contains("twice"));
}
