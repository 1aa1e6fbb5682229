//! Untyped JSON of the wire's domain, and when two of them are the same.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::Value;

use super::scalar::any_float;
use super::text::any_text;

/// Any key that the wire allows.
pub(super) fn any_key() -> BoxedStrategy<String> {
    any_text().prop_filter("__proto__ is no key", |key| key != "__proto__").boxed()
}

/// Any JSON of the wire's domain.
pub fn any_json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any_float().prop_map(Value::from),
        any_text().prop_map(Value::from),
        Just(Value::from(1e17)),
        Just(Value::from(9_007_199_254_740_993_i64)),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(any_key(), inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
    .boxed()
}

/// Whether two JSON values are equal when a number means its double: how the wire contract compares.
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        (left, right) => left == right,
    }
}
