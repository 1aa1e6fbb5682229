//! Former names: documents of those days are read, and written with the names of today.

use isotype::{DbEnum, Document, Extra, Unknown, from_json, read_all, to_json};

#[derive(Debug, Clone, PartialEq, Document)]
struct Plain {
    #[isotype(former("label", "name"), length(min = 1))]
    title: String,
    #[isotype(former("number"), default = 3)]
    count: i32,
    #[isotype(key = "the-note", former("remark"))]
    note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(open)]
struct Kept {
    #[isotype(former("w"))]
    width: i32,
    #[isotype(extra)]
    extra: Extra,
}

#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(strict)]
struct Strict {
    #[isotype(former("w", "breadth"))]
    width: i32,
}

#[derive(Debug, Clone, PartialEq, Document)]
#[isotype(tag = "kind", open)]
enum Figure {
    #[isotype(text = "box", former("rectangle", "square"))]
    Box(Strict),
    #[isotype(text = "kept")]
    Kept(Kept),
    #[isotype(unknown)]
    Unknown(Unknown),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, DbEnum)]
enum Mood {
    #[isotype(text = "merry", former("glad"))]
    Merry,
    #[isotype(text = "calm")]
    Calm,
}

#[derive(Debug, Clone, PartialEq, Eq, Document)]
#[isotype(open)]
enum Sky {
    #[isotype(text = "blue", former("azure"))]
    Blue,
    #[isotype(unknown)]
    Unknown(String),
}

/// What is written of what was read.
fn through<T: Document>(text: &str) -> String {
    to_json(&from_json::<T>(text).unwrap_or_else(|error| panic!("{error}: {text}"))).unwrap()
}

fn refused<T: Document + std::fmt::Debug>(text: &str) -> String {
    match from_json::<T>(text) {
        Ok(value) => panic!("{text} was read as {value:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_latest_name_that_is_there_is_read() {
    for text in [
        r#"{"title":"x","the-note":"n"}"#,
        r#"{"label":"x","remark":"n"}"#,
        r#"{"name":"x","number":3,"remark":"n"}"#,
        r#"{"name":"y","label":"x","count":3,"number":"no number","remark":"n"}"#,
        r#"{"name":[null],"label":{"a":1},"title":"x","the-note":"n","remark":1}"#,
        r#"{"title":"x","label":{"a":1},"name":"","the-note":"n"}"#,
    ] {
        assert_eq!(through::<Plain>(text), r#"{"title":"x","count":3,"the-note":"n"}"#, "{text}");
    }
    // What is said by `null` is said.
    assert_eq!(
        through::<Plain>(r#"{"title":"x","remark":"n","the-note":null}"#),
        r#"{"title":"x","count":3}"#
    );
}

#[test]
fn a_mistake_is_where_the_value_was_found() {
    for (text, place) in [
        (r#"{"name":1}"#, "$.name"),
        (r#"{"name":""}"#, "$.name"),
        (r#"{"name":"x","label":""}"#, "$.label"),
        (r#"{"name":"x","label":null}"#, "$.label"),
        (r#"{"name":"x","number":null}"#, "$.number"),
        (r#"{"name":"x","title":null}"#, "$.title"),
        (r#"{"title":"x","label":["\u0000"]}"#, "$.label"),
        (r#"{"title":"x","label":{"a":1e400}}"#, "$.label"),
        (r#"{"title":"x","remark":1}"#, "$.remark"),
    ] {
        assert!(refused::<Plain>(text).contains(place), "{text}: {}", refused::<Plain>(text));
    }
    assert!(refused::<Plain>("{}").contains(r#""title""#), "a missing one is missing by its name of today");
    for twice in [r#"{"title":"x","name":1,"name":1}"#, r#"{"name":"x","name":"x"}"#] {
        assert!(refused::<Plain>(twice).contains(r#"the key "name" twice"#), "{twice}");
    }
}

#[test]
fn every_mistake_is_where_its_value_was_found() {
    let places = |text: &str| -> Vec<String> {
        let problems = read_all::<Vec<Figure>>(text).unwrap_err();
        problems.iter().map(|problem| format!("{} {}", problem.path(), problem.kind())).collect()
    };
    let text = r#"[
        {"kind":"square","breadth":"x"}, {"breadth":"x","kind":"box","w":"y"}, {"w":"\u0000","width":"x","kind":"box"},
        {"kind":"square"}, {"kind":"square","w":1,"w":"x","breadth":1}, {"kind":"kept","w":null}
    ]"#;
    assert_eq!(
        places(text),
        [
            "/0/breadth kind",
            "/1/w kind",
            "/2/w outside",
            "/2/width kind",
            "/3/width missing",
            "/4/w twice",
            "/5/w null"
        ]
    );
    let problems = read_all::<Plain>(r#"{"name":"","label":"x","number":"x","remark":1}"#).unwrap_err();
    let places: Vec<&str> = problems.iter().map(|problem| problem.path()).collect();
    assert_eq!(places, ["/number", "/remark"]);
    let problems = read_all::<Plain>(r#"{"name":""}"#).unwrap_err();
    assert_eq!(problems.iter().map(|problem| problem.path()).collect::<Vec<_>>(), ["/name"]);
}

#[test]
fn a_former_key_is_no_other_key() {
    assert_eq!(through::<Kept>(r#"{"w":1,"x":2}"#), r#"{"width":1,"x":2}"#);
    assert_eq!(through::<Kept>(r#"{"w":1,"width":2}"#), r#"{"width":2}"#);
    assert_eq!(through::<Strict>(r#"{"breadth":1,"w":2}"#), r#"{"width":2}"#);
    refused::<Strict>(r#"{"w":1,"height":2}"#);
    let mut extra = Extra::default();
    extra.insert("w".to_owned(), 1.into());
    assert!(to_json(&Kept { width: 1, extra }).is_err(), "readers would not keep it");
}

#[test]
fn a_former_tag_chooses_its_variant() {
    for text in [
        r#"{"kind":"box","width":1}"#,
        r#"{"kind":"square","w":1}"#,
        r#"{"breadth":1,"kind":"rectangle"}"#,
        r#"{"breadth":7,"kind":"square","w":1}"#,
    ] {
        assert_eq!(through::<Figure>(text), r#"{"kind":"box","width":1}"#, "{text}");
    }
    refused::<Figure>(r#"{"kind":"square","side":1}"#);
    assert_eq!(through::<Figure>(r#"{"kind":"ring","w":1}"#), r#"{"kind":"ring","w":1}"#);
    let mut figure = from_json::<Figure>(r#"{"kind":"ring"}"#).unwrap();
    if let Figure::Unknown(unknown) = &mut figure {
        unknown.tag = "square".to_owned();
    }
    assert!(to_json(&figure).is_err(), "readers would know it");
}

#[test]
fn a_former_text_is_its_value() {
    assert_eq!(from_json::<Mood>(r#""glad""#).unwrap(), Mood::Merry);
    assert_eq!(to_json(&Mood::Merry).unwrap(), r#""merry""#);
    assert!(from_json::<Mood>(r#""sad""#).unwrap_err().to_string().contains(r#"["merry", "calm"]"#));
    assert_eq!(through::<Sky>(r#""azure""#), r#""blue""#);
    assert_eq!(through::<Sky>(r#""grey""#), r#""grey""#);
}

#[test]
fn every_way_to_a_reader_knows_them() {
    let text = r#"{"kind":"rectangle","breadth":1}"#;
    let read: Figure = from_json(text).unwrap();
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::from_reader::<_, Figure>(text.as_bytes()).unwrap(), read);
    assert_eq!(serde_json::from_value::<Figure>(value.clone()).unwrap(), read);
    assert_eq!(<Figure as serde::Deserialize>::deserialize(&value).unwrap(), read);
}
