//! Random documents, written and read back equal, by every way to a reader and with the keys in any order.

use crate::documents::*;
use isotype::{BigDecimal, Document, Extra, Json, Map, Unknown, from_json, to_json};
use proptest::prelude::*;
use std::fmt::Debug;

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("\u{1F600}\u{FEFF}\u{2028}\"\\/\u{7f}\u{1}".to_owned()),
        Just("constructor".to_owned()),
        any::<String>().prop_map(|text| text.replace('\0', "")),
    ]
}

fn key() -> impl Strategy<Value = String> {
    text().prop_filter("a key of Object.prototype's setter", |key| key != "__proto__")
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<u64>().prop_map(Json::from),
        text().prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map(key(), inner, 0..4)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

fn decimal() -> impl Strategy<Value = BigDecimal> {
    (any::<i128>(), 0..30_i64, 0..35_u32).prop_map(|(digits, scale, fewer)| {
        let digits = digits / 10_i128.pow(fewer.min(38));
        let digits = if digits.unsigned_abs() > 10_u128.pow(34) { digits / 10_i128.pow(5) } else { digits };
        BigDecimal::new(digits.into(), scale)
    })
}

fn moment() -> impl Strategy<Value = isotype::DateTime> {
    (-62_135_596_800_000..253_402_300_800_000_i64)
        .prop_map(|millis| chrono::DateTime::from_timestamp_millis(millis).unwrap())
}

fn float() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(|number| number + 0.0)
}

fn role() -> impl Strategy<Value = Role> {
    prop::sample::select(Role::ALL)
}

fn level() -> impl Strategy<Value = Level> {
    text().prop_map(|text| text.parse().unwrap())
}

fn scalars() -> impl Strategy<Value = Scalars> {
    let first = (text(), any::<bool>(), any::<i32>(), any::<i64>(), float(), decimal(), moment(), json());
    let second = (
        prop::collection::vec(any::<u8>(), 0..9),
        role(),
        level(),
        prop::option::of(text()),
        // An optional Json never holds null: null is absence.
        prop::option::of(json().prop_filter("not null", |json| !json.is_null())),
        prop::collection::vec(any::<i64>(), 0..4),
        prop::collection::btree_map(key(), prop::collection::vec(any::<u8>(), 0..5), 0..4),
    );
    (first, second).prop_map(|((text, flag, int, big_int, float, decimal, date_time, json), second)| {
        let (bytes, role, level, text_or, json_or, list, map) = second;
        let map: Map<Vec<u8>> = map;
        Scalars {
            text,
            flag,
            int,
            big_int,
            float,
            decimal,
            date_time,
            json,
            bytes,
            role,
            level,
            text_or,
            json_or,
            list,
            map,
        }
    })
}

fn extra(declared: &'static [&'static str]) -> impl Strategy<Value = Extra> {
    let key = key().prop_filter("not declared", move |key| !declared.contains(&key.as_str()));
    prop::collection::btree_map(key, json(), 0..4).prop_map(Extra)
}

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = any::<i32>().prop_map(|value| Tree { value, left: None, children: Vec::new() });
    leaf.prop_recursive(5, 20, 3, |inner| {
        (any::<i32>(), prop::option::of(inner.clone()), prop::collection::vec(inner, 0..3))
            .prop_map(|(value, left, children)| Tree { value, left: left.map(Box::new), children })
    })
}

fn shape() -> impl Strategy<Value = Shape> {
    let strict =
        (any::<i32>(), prop::option::of(tree().prop_map(Box::new))).prop_map(|(a, b)| Strict { a, b });
    let leaf = prop_oneof![
        (any::<i32>(), extra(&["a", "kind"])).prop_map(|(a, extra)| Shape::Open(Open { a, extra })),
        strict.prop_map(Shape::Strict),
        (
            text().prop_filter("unknown", |tag| !["open", "strict", "nest"].contains(&tag.as_str())),
            extra(&["kind"])
        )
            .prop_map(|(tag, value)| Shape::Unknown(Unknown { tag, value })),
    ];
    leaf.prop_recursive(6, 12, 1, |inner| inner.prop_map(|inner| Shape::Nest(Box::new(Nest { inner }))))
}

/// Written, and read back equal: from text, from bytes, from a stream, from a value, with all keys turned around.
fn comes_back<T: Document + PartialEq + Debug + serde::Serialize + serde::de::DeserializeOwned>(value: &T) {
    let text = to_json(value).unwrap();
    assert_eq!(text, serde_json::to_string(value).unwrap());
    assert_eq!(&from_json::<T>(&text).unwrap(), value);
    assert_eq!(&serde_json::from_slice::<T>(text.as_bytes()).unwrap(), value);
    assert_eq!(&serde_json::from_reader::<_, T>(text.as_bytes()).unwrap(), value);
    assert_eq!(&serde_json::from_value::<T>(serde_json::from_str(&text).unwrap()).unwrap(), value);
    assert_eq!(&serde_json::from_value::<T>(serde_json::to_value(value).unwrap()).unwrap(), value);
    assert_eq!(&from_json::<T>(&reversed(&serde_json::from_str(&text).unwrap())).unwrap(), value);
    assert_eq!(&from_json::<T>(&serde_json::to_string_pretty(value).unwrap()).unwrap(), value);
}

/// The same JSON with the keys of every object in descending order.
fn reversed(value: &Json) -> String {
    match value {
        Json::Array(items) => format!("[{}]", items.iter().map(reversed).collect::<Vec<_>>().join(",")),
        Json::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.reverse();
            let entries = entries
                .iter()
                .map(|(key, value)| format!("{}:{}", Json::from(key.as_str()), reversed(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn documents_of_every_scalar(value in scalars()) { comes_back(&value); }

    #[test]
    fn trees(value in tree()) { comes_back(&value); }

    #[test]
    fn unions(value in shape()) { comes_back(&value); }

    #[test]
    fn untyped_json(value in json()) {
        let text = to_json(&value).unwrap();
        prop_assert!(isotype::wire::same_json(&from_json::<Json>(&text).unwrap(), &value));
    }

    /// No text makes a reader panic, and what one way refuses, all refuse.
    #[test]
    fn any_text(text in any::<String>(), cut in any::<prop::sample::Index>(), value in shape()) {
        let _ = from_json::<Json>(&text);
        let _ = from_json::<Shape>(&text);
        let whole = to_json(&value).unwrap();
        let mut end = cut.index(whole.len());
        while !whole.is_char_boundary(end) {
            end -= 1;
        }
        prop_assert!(from_json::<Shape>(&whole[..end]).is_err());
        let broken = format!("{}{text}{}", &whole[..end], &whole[end..]);
        let read = from_json::<Shape>(&broken);
        prop_assert_eq!(read.is_ok(), serde_json::from_slice::<Shape>(broken.as_bytes()).is_ok());
        prop_assert_eq!(read.is_ok(), serde_json::from_reader::<_, Shape>(broken.as_bytes()).is_ok());
    }
}
