//! Documents of earlier schemas: what becomes of a text, to the byte, and which texts nobody touches.

use isotype::wire::upgrade::*;
use isotype::{Document, from_stored, upgrade};
use std::borrow::Cow;

/// What becomes of a text by these nodes; `None` where it is the text that was given, not even copied.
fn made(nodes: &'static [Node], text: &str) -> Option<String> {
    match (Program { nodes }.apply(text)) {
        Cow::Borrowed(same) => {
            assert_eq!(same, text);
            None
        }
        Cow::Owned(made) => {
            assert_eq!(Program { nodes }.apply(&made), Cow::Borrowed(&made), "once more, of {text}");
            Some(made)
        }
    }
}

#[track_caller]
fn becomes(nodes: &'static [Node], pairs: &[(&str, &str)]) {
    for (before, after) in pairs {
        let (made, after) = (made(nodes, before), Some(*after).filter(|after| after != before));
        assert_eq!(made.as_deref(), after, "of {before}");
    }
}

const fn key(to: &'static str, value: usize) -> Key {
    Key { to, from: &[], at: &[], value, fill: None }
}

const fn filled(json: &'static str, null: bool) -> Option<Fill> {
    Some(Fill { json, null })
}

#[test]
fn one_value_becomes_a_list_of_one() {
    static NODES: &[Node] = &[Node::Object(&[Key { value: 1, ..key("a", 0) }]), Node::Wrap(2)];
    becomes(
        NODES,
        &[
            (r#"{"a":"x"}"#, r#"{"a":["x"]}"#),
            (r#"{"a":["x"]}"#, r#"{"a":["x"]}"#),
            (r#"{"a":[]}"#, r#"{"a":[]}"#),
            (r#"{"a":null}"#, r#"{"a":null}"#),
            (r#"{"a":{"a":1}}"#, r#"{"a":[{"a":1}]}"#),
            (r#"{"a":false,"b":0}"#, r#"{"a":[false],"b":0}"#),
            (r#"{"b":"x"}"#, r#"{"b":"x"}"#),
            (r#"[{"a":"x"}]"#, r#"[{"a":"x"}]"#),
        ],
    );
}

#[test]
fn whole_numbers_become_texts() {
    static NODES: &[Node] = &[Node::List(1), Node::ToText];
    becomes(
        NODES,
        &[
            ("[5, -5,1e2 ,1.0,-0,-0.0]", r#"["5","-5","100","1","0","0"]"#),
            ("[1.5,true,\"5\",null,[5],{\"a\":5}]", "[1.5,true,\"5\",null,[5],{\"a\":5}]"),
            ("[9007199254740991,-9007199254740991]", r#"["9007199254740991","-9007199254740991"]"#),
            ("[9007199254740992,1e300,0.1e-5]", "[9007199254740992,1e300,0.1e-5]"),
        ],
    );
}

#[test]
fn what_is_absent_is_filled() {
    static NODES: &[Node] = &[Node::Object(&[
        Key { fill: filled("\"it's\"", true), ..key("a", 9) },
        Key { fill: filled("{}", false), from: &["c", "d"], ..key("b", 9) },
    ])];
    becomes(
        NODES,
        &[
            ("{}", r#"{"a":"it's","b":{}}"#),
            (r#"{"a":null,"b":null}"#, r#"{"a":"it's","b":null}"#),
            (r#"{"a":1,"b":2}"#, r#"{"a":1,"b":2}"#),
            (r#"{"d":4,"a":1,"c":3}"#, r#"{"d":4,"a":1,"b":3}"#),
            (r#"{"a":1,"b":2,"c":3}"#, r#"{"a":1,"b":2,"c":3}"#),
            ("[]", "[]"),
        ],
    );
}

#[test]
fn what_moved_is_taken_from_where_it_was() {
    static NODES: &[Node] = &[
        Node::Object(&[
            Key { at: &["s", "look", "theme"], ..key("theme", 9) },
            Key { at: &["s", "size"], from: &["z"], value: 1, fill: filled("\"7\"", true), ..key("size", 1) },
            Key { ..key("s", 2) },
        ]),
        Node::ToText,
        Node::Object(&[Key { fill: filled("0", false), ..key("lang", 9) }]),
    ];
    becomes(
        NODES,
        &[
            (
                r#"{"s":{"size":3,"look":{"theme":"dark","more":1}}}"#,
                r#"{"s":{"look":{"more":1},"lang":0},"theme":"dark","size":"3"}"#,
            ),
            (r#"{"s":[{"size":3}],"size":"4"}"#, r#"{"s":[{"size":3}],"size":"4"}"#),
            (r#"{"z":1,"s":{"size":3,"lang":1}}"#, r#"{"size":"1","s":{"size":3,"lang":1}}"#),
            (
                r#"{"s":{"look":"theme","size":null,"lang":1}}"#,
                r#"{"s":{"look":"theme","lang":1},"size":"7"}"#,
            ),
            (
                r#"{"theme":1,"size":"2","s":{"look":{"theme":3},"size":4,"lang":1}}"#,
                r#"{"theme":1,"size":"2","s":{"look":{"theme":3},"size":4,"lang":1}}"#,
            ),
        ],
    );
}

const UNION: Union = Union {
    key: "kind",
    was: Some("type"),
    variants: &[
        Variant { tag: "quiz!", former: &["quiz", "test"], object: 2 },
        Variant { tag: "text", former: &[], object: 9 },
    ],
};

#[test]
fn tags_come_and_move() {
    static NODES: &[Node] = &[
        Node::Tag(Tagging { key: "kind", was: Some("type"), tag: "quiz!", bare: 2, tagged: 1 }),
        Node::Union(UNION),
        Node::Object(&[key("n", 3)]),
        Node::ToText,
    ];
    becomes(
        NODES,
        &[
            (r#"{"n":1}"#, r#"{"kind":"quiz!","n":"1"}"#),
            ("{}", r#"{"kind":"quiz!"}"#),
            (r#"{"n":"1","kind":"quiz!"}"#, r#"{"n":"1","kind":"quiz!"}"#),
            (r#"{"n":1,"kind":"quiz!"}"#, r#"{"n":"1","kind":"quiz!"}"#),
            (r#"{"n":1,"kind":"test"}"#, r#"{"kind":"quiz!","n":"1"}"#),
            (r#"{"n":1,"type":"quiz"}"#, r#"{"kind":"quiz!","n":"1"}"#),
            (r#"{"kind":"text","type":"quiz","n":1}"#, r#"{"kind":"text","n":1}"#),
            (r#"{"n":1,"type":"other"}"#, r#"{"n":1,"kind":"other"}"#),
            (r#"{"kind":"other","type":"quiz","n":1}"#, r#"{"kind":"other","type":"quiz","n":1}"#),
            (r#"{"kind":null,"type":"quiz","n":1}"#, r#"{"kind":null,"type":"quiz","n":1}"#),
            (r#"{"kind":1}"#, r#"{"kind":1}"#),
            (r#""quiz""#, r#""quiz""#),
        ],
    );
    static ALONE: &[Node] = &[Node::Map(1), Node::Union(UNION), Node::Object(&[key("n", 3)]), Node::ToText];
    becomes(
        ALONE,
        &[(
            r#"{"a":{"n":1},"b":{"kind":"test","n":1},"":{"type":["quiz"]}}"#,
            r#"{"a":{"n":1},"b":{"kind":"quiz!","n":"1"},"":{"kind":["quiz"]}}"#,
        )],
    );
}

#[test]
fn what_is_carried_along_is_carried_to_the_byte() {
    static NODES: &[Node] =
        &[Node::Object(&[key("a", 1), Key { at: &["s", "moved"], ..key("m", 9) }]), Node::Wrap(9)];
    for carried in [
        "123456789012345678901234567890.10",
        "1E+2",
        "-0.0",
        "1e-400",
        r#""\u0041\/\ud83d\ude00 é""#,
        "[ 1 ,\t2,\n{ \"x\" : 1.0 } ]",
        "{\"$serde_json::private::Number\": \"1\", \"$serde_json::private::RawValue\": \"1\"}",
    ] {
        let text =
            format!(" {{ \"a\" : {carried} ,\n\"k\\u0031\":{carried}, \"s\":{{\"moved\": {carried} }} }} ");
        let wrapped = if carried.starts_with('[') { carried.to_owned() } else { format!("[{carried}]") };
        // A list that stays one loses its blanks only: its entries are what is carried.
        let wrapped = if carried.starts_with('[') { r#"[1,2,{ "x" : 1.0 }]"#.to_owned() } else { wrapped };
        let after = format!("{{\"a\":{wrapped},\"k\\u0031\":{carried},\"s\":{{}},\"m\":{carried}}}");
        assert_eq!(made(NODES, &text).as_deref(), Some(after.as_str()));
    }
}

#[test]
fn keys_and_tags_are_their_characters_however_they_are_spelled() {
    static NODES: &[Node] = &[
        Node::Union(Union {
            key: "q\"u'o\\te",
            was: None,
            variants: &[Variant { tag: "é\n", former: &["\u{1F600}"], object: 1 }],
        }),
        Node::Object(&[Key { from: &["$.a[0]", ""], ..key("new \"key\"\u{7}", 2) }]),
        Node::Wrap(9),
    ];
    becomes(
        NODES,
        &[
            (
                r#"{"q\"u'o\\te":"\ud83d\ude00","":1,"$.a[0]":2}"#,
                "{\"q\\\"u'o\\\\te\":\"é\\n\",\"\":[1],\"new \\\"key\\\"\\u0007\":[2]}",
            ),
            (
                r#"{"\u0071\u0022u'o\\te":"\u00e9\n","new \u0022key\u0022\u0007":1}"#,
                r#"{"\u0071\u0022u'o\\te":"\u00e9\n","new \u0022key\u0022\u0007":[1]}"#,
            ),
        ],
    );
}

/// Lists in lists, each perhaps of former times.
static NEST: &[Node] = &[Node::Object(&[key("in", 1), key("n", 2)]), Node::Wrap(0), Node::ToText];

#[test]
fn what_is_deeper_than_any_reader_goes_stays_as_it_is() {
    let nest =
        |levels: usize| (1..levels).fold("{\"n\":1}".to_owned(), |inner, _| format!("{{\"in\":{inner}}}"));
    let deepest = made(NEST, &nest(100)).expect("100 levels");
    assert!(deepest.starts_with(r#"{"in":[{"in":[{"in":[{"#) && deepest.contains(r#"{"n":"1"}"#));
    for levels in [101, 150, 501, 30_000] {
        assert_eq!(made(NEST, &nest(levels)), None);
        // Beside the way too.
        assert_eq!(made(NEST, &format!(r#"{{"n":1,"other":{}}}"#, nest(levels))), None);
        assert_eq!(made(NEST, &format!(r#"{{"n":1,"in":[{}]}}"#, nest(levels))), None);
        assert_eq!(made(NEST, &format!(r#"{{"n":1,"in":{}"#, "[".repeat(levels))), None);
    }
}

#[test]
fn programs_that_lead_in_a_circle_or_nowhere_end() {
    static WRAP: &[Node] = &[Node::Wrap(0)];
    static TAG: &[Node] = &[Node::Tag(Tagging { key: "k", was: None, tag: "t", bare: 0, tagged: 0 })];
    static UNION: &[Node] = &[Node::Union(Union {
        key: "k",
        was: None,
        variants: &[Variant { tag: "t", former: &["s"], object: 0 }],
    })];
    for text in ["1", "{}", "[1]", r#"{"k":"t"}"#, r#"{"k":"s"}"#] {
        for nodes in [WRAP, TAG, UNION, &[Node::List(7)], &[Node::Keep], &[]] {
            drop(Program { nodes }.apply(text));
        }
    }
}

#[test]
fn an_object_with_a_key_twice_keeps_the_whole_document_as_it_is() {
    for text in [
        r#"{"n":1,"n":2}"#,
        r#"{"n":1,"other":[{"a":1,"b":2,"a":1}]}"#,
        r#"{"n":1,"\u0061":1,"a":2}"#,
        r#"{"n":1,"in":{"n":1,"in":{},"in":{}}}"#,
    ] {
        assert_eq!(made(NEST, text), None);
    }
}

#[test]
fn a_text_that_no_reader_takes_is_returned_as_it_came() {
    let outside = [
        "",
        " ",
        "{",
        "[",
        "\"",
        "{\"n\"",
        "{\"n\":",
        "{\"n\":1",
        "{\"n\":1,}",
        "{\"n\":1}}",
        "{\"n\":1} x",
        "{n:1}",
        "{\"n\":01}",
        "{\"n\":1 \"in\":2}",
        "{\"n\":1,\"in\":}",
        "{\"n\":1,\"x\":tru}",
        "{\"n\":+1}",
        "{\"n\":1,\"x\":\"\\x\"}",
        "{\"n\":1,\"x\":\"\n\"}",
        "\u{feff}{\"n\":1}",
        "{\"n\":1,\"x\":1e400}",
        "{\"n\":1,\"x\":\"\\u0000\"}",
        "{\"n\":1,\"x\":\"\\ud800\"}",
        "{\"n\":1,\"__proto__\":1}",
        "{\"n\":é}",
        "{\"n\":1,\"é",
        "{\"\\",
        "\\é",
        "{\"n\":1,\"a\\u00e9\\",
    ];
    for text in outside {
        assert_eq!(made(NEST, text), None, "{text}");
    }
}

/// However a text is broken: nothing panics, and what is made is JSON of JSON.
#[test]
fn broken_texts_are_never_made_whole() {
    let text = r#"{"in":{"n":1,"in":[{"n":12e0,"k":"\u00e9é\"\\"}]},"n": -5 ,"other":[true,null,{"a":[]}]}"#;
    assert!(made(NEST, text).is_some());
    let is_json = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    for (at, _) in text.char_indices() {
        let (before, rest) = text.split_at(at);
        assert_eq!(made(NEST, before), None);
        let behind = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
        for put in ["", "\"", "\\", "{", "}", "[", "]", ",", ":", "1", "é", "n", " ", "null"] {
            for broken in [format!("{before}{put}{rest}"), format!("{before}{put}{behind}")] {
                if let Some(made) = made(NEST, &broken) {
                    assert!(is_json(&broken) && is_json(&made), "{broken}\n{made}");
                }
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, Document)]
struct Page {
    tags: Vec<String>,
    level: i32,
}

impl isotype::Upgrade for Page {
    const PROGRAM: Program = {
        Program {
            nodes: &[
                Node::Object(&[
                    Key { to: "tags", from: &[], at: &[], value: 1, fill: None },
                    Key {
                        to: "level",
                        from: &[],
                        at: &[],
                        value: 2,
                        fill: Some(Fill { json: "1", null: true }),
                    },
                ]),
                Node::Wrap(2),
                Node::Keep,
            ],
        }
    };
}

#[test]
fn a_document_of_any_age_is_read() {
    let page = Page { tags: vec!["x".to_owned()], level: 1 };
    assert_eq!(upgrade::<Page>(r#"{"tags":"x"}"#), r#"{"tags":["x"],"level":1}"#);
    assert_eq!(from_stored::<Page>(r#"{"tags":"x"}"#), Ok(page.clone()));
    assert_eq!(from_stored::<Page>(r#"{"tags":["x"],"level":1}"#), Ok(page));
    assert!(isotype::from_json::<Page>(r#"{"tags":"x"}"#).is_err());
    // The places are those of the form of today.
    let problems = from_stored::<Page>(r#"{"tags":5,"level":"x"}"#).unwrap_err();
    let places: Vec<&str> = problems.iter().map(|problem| problem.path()).collect();
    assert_eq!(places, ["/tags/0", "/level"]);
}
