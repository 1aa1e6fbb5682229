//! Every problem at once: the second reading finds a problem exactly where the first one refuses, says where and what,
//! and stays small whatever it is given.

use crate::documents::*;
use isotype::wire::{MAX_DEPTH, ProblemKind, Wire, problems};
use isotype::{Document, Json, Map, from_json, read_all};
use proptest::prelude::*;
use std::fmt::Debug;
use std::time::{Duration, Instant};

/// The problems of a text, one a line: path, kind, message.
fn told<T: Wire + Debug>(text: &str) -> Vec<String> {
    let problems = read_all::<T>(text).expect_err(text);
    assert_eq!(problems, isotype::wire::problems::<T>(text));
    problems.iter().map(|found| format!("{} [{}] {}", found.path(), found.kind(), found.message())).collect()
}

#[test]
fn what_was_expected_is_said_in_words() {
    let text = r#"{"text":1,"flag":"yes","int":1.5,"bigInt":5,"float":"x","decimal":"1e5","dateTime":"2001-02-30T00:00:00Z",
        "bytes":"AB==","role":"admin","level":7,"textOr":[],"list":["1",2,{}],"map":{"a/b":"?"}}"#;
    assert_eq!(
        told::<Scalars>(text),
        [
            "/text [kind] expected a text, found 1",
            "/flag [kind] expected true or false, found \"yes\"",
            "/int [value] expected a whole number of 32 bits, found 1.5",
            "/bigInt [kind] expected the text of a whole number of 64 bits, found 5",
            "/float [kind] expected a number, found \"x\"",
            "/decimal [value] expected the text of a decimal number, found \"1e5\"",
            "/dateTime [value] expected the text of a moment with an offset, found \"2001-02-30T00:00:00Z\"",
            "/bytes [value] expected padded base64, found \"AB==\"",
            "/role [value] expected one of \"ADMIN\", \"user\", found \"admin\"",
            "/level [kind] expected a text, found 7",
            "/textOr [kind] expected a text, found a list",
            "/list/1 [kind] expected the text of a whole number of 64 bits, found 2",
            "/list/2 [kind] expected the text of a whole number of 64 bits, found an object",
            "/map/a~1b [value] expected padded base64, found \"?\"",
            "/json [missing] expected any JSON, found nothing",
        ]
    );
    assert_eq!(
        told::<Presence>(r#"{"defaulted":null,"list":null,"map":[],"float":null}"#),
        [
            "/defaulted [null] expected a whole number of 32 bits, found null",
            "/list [null] expected a list, found null",
            "/map [kind] expected an object, found a list",
            "/float [null] expected a number, found null",
            "/required [missing] expected a whole number of 32 bits, found nothing",
        ]
    );
    assert_eq!(told::<Tree>("[1]"), [" [kind] expected an object (Tree), found a list"]);
    assert_eq!(told::<Shape>("null"), [" [null] expected an object (Shape), found null"]);
    assert_eq!(told::<Tree>("{"), [" [json] expected JSON: EOF while parsing an object at line 1 column 1"]);
}

#[test]
fn rules_are_said_in_words() {
    let text = r#"{"text":"four","int":60,"float":0.5,"list":["a-z","az","b-z","a-y"],"slug":"A","email":"a@","url":"x:y","moment":"now","map":{},"decimal":"0"}"#;
    assert_eq!(
        told::<Ruled>(text),
        [
            "/text [rule] expected 1 to 3 characters, found 4",
            "/int [rule] expected a number below 60, found 60",
            "/float [rule] expected a number above 0.5, found 0.5",
            "/list/1 [rule] expected a text that holds \"-\", found \"az\"",
            "/list/2 [rule] expected a text that begins with \"a\", found \"b-z\"",
            "/list/3 [rule] expected a text that ends with \"z\", found \"a-y\"",
            "/list [rule] expected at most 2 entries, found 4",
            "/slug [rule] expected a text that matches ^[a-z]+$, found \"A\"",
            "/email [rule] expected an e-mail address, found \"a@\"",
            "/url [rule] expected a URL, found \"x:y\"",
            "/moment [rule] expected the text of a moment with an offset, found \"now\"",
            "/map [rule] expected at least 1 entry, found 0",
            "/decimal [rule] expected a number of at least 0.000000000000000000000000000001, found \"0\"",
        ]
    );
    // What is no value has no rule to keep; the count of a list does not depend on what is in it.
    assert_eq!(
        told::<Ruled>(r#"{"text":"","int":0,"float":3,"list":[1,null,"a-z"]}"#),
        [
            "/text [rule] expected 1 to 3 characters, found 0",
            "/int [rule] expected a number of at least 1, found 0",
            "/float [rule] expected a number of at most 2, found 3",
            "/list/0 [kind] expected a text, found 1",
            "/list/1 [null] expected a text, found null",
            "/list [rule] expected at most 2 entries, found 3",
        ]
    );
}

#[test]
fn keys_and_tags_have_problems_of_their_own() {
    assert_eq!(
        told::<Strict>(r#"{"a":1,"a":"x","b":1,"c":{"\u0000":1e400},"c":1}"#),
        [
            "/a [twice] expected the key once, found it twice",
            "/b [unknown-key] expected no such key, Strict does not have it",
            "/c [unknown-key] expected no such key, Strict does not have it",
            "/c/\0 [outside] expected no NUL character in a text",
            "/c/\0 [outside] expected a number that a double can hold, found 1e400",
            "/c [twice] expected the key once, found it twice",
            "/c [unknown-key] expected no such key, Strict does not have it",
        ]
    );
    assert_eq!(
        told::<Closed>(r#"{"value":"x","type":"bush"}"#),
        [
            "/type [tag] expected one of \"tree\", \"strict\", \"other_tree\" (the tag of Closed), found \"bush\""
        ]
    );
    assert_eq!(told::<Shape>("{}"), ["/kind [missing] expected a text (the tag of Shape), found nothing"]);
    assert_eq!(told::<Shape>(r#"{"kind":1}"#), ["/kind [kind] expected a text (the tag of Shape), found 1"]);
    // Behind the tag or before it, the payload's problems are the payload's.
    for text in [r#"{"kind":"nest","inner":{"kind":"open"}}"#, r#"{"inner":{"kind":"open"},"kind":"nest"}"#] {
        assert_eq!(
            told::<Shape>(text),
            ["/inner/a [missing] expected a whole number of 32 bits, found nothing"]
        );
    }
    assert_eq!(
        told::<Shape>(r#"{"kind":"new","x":"\ud800","x":1,"__proto__":{"y":-1e999}}"#),
        [
            "/x [outside] expected whole characters in a text, found half of a surrogate pair",
            "/x [twice] expected the key once, found it twice",
            "/__proto__ [outside] expected another key: JavaScript would lose `__proto__`",
            "/__proto__/y [outside] expected a number that a double can hold, found -1e999",
        ]
    );
}

#[test]
fn inputs_of_http_are_told_as_the_rfc_has_them() {
    let problems = read_all::<Map<i32>>(r#"{"a b/ä%":null,"c":1}"#).unwrap_err();
    assert_eq!(problems.to_string(), "/a b~1ä%: expected a whole number of 32 bits, found null");
    assert_eq!(
        serde_json::to_string(&problems).unwrap(),
        r##"[{"pointer":"#/a%20b~1%C3%A4%25","kind":"null","detail":"expected a whole number of 32 bits, found null"}]"##
    );
    let root = read_all::<bool>("0").unwrap_err();
    assert_eq!(root.to_string(), "expected true or false, found 0");
    assert_eq!(root.as_slice()[0].fragment(), "#");
}

#[test]
fn hostile_texts_are_told_briefly() {
    let many = format!("[{}0]", "null,".repeat(1_000_000));
    let found = problems::<Vec<i32>>(&many);
    assert_eq!((found.as_slice().len(), found.count(), found.omitted()), (100, 1_000_000, 999_900));
    assert!(
        found.to_string().ends_with("/99: expected a whole number of 32 bits, found null; and 999900 more")
    );

    let key = "k".repeat(100_000);
    let entries: Vec<String> = (0..50).map(|index| format!("\"{key}{index}\":0")).collect();
    let found = problems::<Map<bool>>(&format!("{{{}}}", entries.join(",")));
    assert_eq!((found.as_slice().len(), found.count()), (1, 50));

    let long = format!("\"{}\"", "ä".repeat(1_000_000));
    assert!(problems::<i64>(&long).as_slice()[0].message().len() < 200);

    for text in ["[", "{\"a\":"].map(|open| open.repeat(1_000_000)) {
        assert_eq!(problems::<Json>(&text).as_slice()[0].kind(), ProblemKind::Json);
    }
    let deep = format!("{}1{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let found = problems::<Json>(&deep);
    assert_eq!((found.count(), found.as_slice()[0].kind()), (1, ProblemKind::TooDeep));
    assert_eq!(found.as_slice()[0].path(), "/0".repeat(MAX_DEPTH));
    let deep = format!("{}1{}", r#"{"value":1,"left":"#.repeat(100_000), "}".repeat(100_000));
    assert_eq!(problems::<Tree>(&deep).as_slice()[0].path(), "/left".repeat(MAX_DEPTH));
}

#[test]
fn nesting_costs_no_more_than_its_depth() {
    let nested = |levels: usize, padding: usize| {
        let pad = format!("\"x\":[{}0],", "0,".repeat(padding));
        format!(
            "{}{{\"kind\":\"open\",{pad}\"a\":null}}{}",
            r#"{"inner":"#.repeat(levels),
            r#","kind":"nest"}"#.repeat(levels)
        )
    };
    let time = |levels| {
        let text = nested(levels, 100_000);
        let since = Instant::now();
        assert_eq!(problems::<Shape>(&text).count(), 1);
        since.elapsed()
    };
    // A union looks ahead for its tag, so each level around passes over the text once more.
    assert!(time(98) < time(1) * 300 + Duration::from_secs(2));
}

/// Spellings of scalars, right somewhere and wrong elsewhere.
const SCALARS: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1.0",
    "1e2",
    "1.5",
    "-1",
    "1e400",
    "2147483648",
    "\"\"",
    "\"x\"",
    "\"1\"",
    "\"01\"",
    "\"1.50\"",
    "\"9223372036854775808\"",
    "\"2001-02-03T04:05:06Z\"",
    "\"AA==\"",
    "\"AB==\"",
    "\"ADMIN\"",
    "\"user\"",
    "\"easy\"",
    "\"open\"",
    "\"strict\"",
    "\"nest\"",
    "\"tree\"",
    "\"a-z\"",
    "\"a@b\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "\"\\\\\\\"\"",
    "\"op\\u0065n\"",
    "[]",
    "{}",
];

/// Keys of the documents, as they are and otherwise spelled, and keys that no reader takes.
const KEYS: &[&str] = &[
    "text",
    "flag",
    "int",
    "bigInt",
    "float",
    "json",
    "level",
    "list",
    "map",
    "required",
    "optional",
    "defaulted",
    "a",
    "a-b",
    "value",
    "left",
    "children",
    "kind",
    "type",
    "inner",
    "k\\u0069nd",
    "v\\u0061lue",
    "x",
    "",
    "__proto__",
    "__prot\\u006f__",
    "\\u0000",
    "\\ud800",
    "\\n/~",
];

fn soup() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(SCALARS).prop_map(str::to_owned);
    leaf.prop_recursive(6, 40, 6, |inner| {
        let entry = (prop::sample::select(KEYS), inner.clone());
        prop_oneof![
            1 => prop::collection::vec(inner, 0..4).prop_map(|items| format!("[ {} ]", items.join(" , "))),
            3 => prop::collection::vec(entry, 0..7).prop_map(|entries| {
                let entries: Vec<String> =
                    entries.iter().map(|(key, value)| format!("\"{key}\" :{value}")).collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    })
}

/// A text with some of its characters gone or put elsewhere: seldom JSON.
fn broken() -> impl Strategy<Value = String> {
    let cut = |(text, from, length, to): (String, prop::sample::Index, usize, prop::sample::Index)| {
        let letters: Vec<char> = text.chars().collect();
        let from = from.index(letters.len());
        let until = (from + length).min(letters.len());
        let mut rest = [&letters[..from], &letters[until..]].concat();
        let to = to.index(rest.len() + 1);
        rest.splice(to..to, letters[from..until].iter().copied());
        rest.into_iter().collect()
    };
    (soup(), any::<prop::sample::Index>(), 0..5_usize, any::<prop::sample::Index>()).prop_map(cut)
}

fn agrees<T: Wire + Debug>(text: &str) -> Result<(), TestCaseError> {
    let (read, problems) = (from_json::<T>(text), problems::<T>(text));
    prop_assert_eq!(read.is_ok(), problems.is_empty(), "{}\n{:?}\n{}", text, read, problems);
    prop_assert!(problems.as_slice().len() <= 100 && problems.count() >= problems.as_slice().len());
    let _ = serde_json::to_string(&problems).unwrap();
    Ok(())
}

fn agrees_on_all(text: &str) -> Result<(), TestCaseError> {
    agrees::<Scalars>(text)?;
    agrees::<Presence>(text)?;
    agrees::<Ruled>(text)?;
    agrees::<Open>(text)?;
    agrees::<Strict>(text)?;
    agrees::<Tree>(text)?;
    agrees::<Shape>(text)?;
    agrees::<Closed>(text)?;
    agrees::<Json>(text)?;
    agrees::<Vec<Shape>>(text)?;
    agrees::<Map<Tree>>(text)?;
    agrees::<Option<Nest>>(text)?;
    agrees::<i32>(text)?;
    agrees::<String>(text)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn both_readings_are_of_one_opinion(text in soup()) {
        agrees_on_all(&text)?;
    }

    #[test]
    fn nothing_surprises_the_second_reading(text in broken(), anything in any::<String>()) {
        agrees_on_all(&text)?;
        agrees_on_all(&anything)?;
    }

    #[test]
    fn a_document_around_the_soup(text in soup(), tag in prop::sample::select(&["open", "strict", "nest", "new"][..])) {
        agrees_on_all(&format!(r#"{{"x":{text},"kind":"{tag}","a":1,"inner":{text},"value":0,"type":"tree","left":{text}}}"#))?;
        agrees_on_all(&format!(r#"{{"required":1,"json":{text},"list":{text},"map":{text},"text":"abc","int":1,"float":1}}"#))?;
    }
}

#[test]
fn documents_have_no_problems_where_they_are_read() {
    fn none<T: Document + Debug>(text: &str) {
        read_all::<T>(text).unwrap();
        assert!(problems::<T>(text).is_empty());
    }
    none::<Presence>(r#" { "required" : 1e0 , "optional" : null } "#);
    none::<Shape>(r#"{"a":1,"x":{"__proto":[]},"kind":"op\u0065n"}"#);
    none::<Strict>(r#"{"a":-0,"a\u002db":{"value":1}}"#);
}
