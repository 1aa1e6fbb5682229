//! A normal form of JSON Schemas, to see whether two of them say the same: references and `allOf` merged into what
//! refers, titles, formats and comments left out, `anyOf` and `oneOf` alike (tags keep branches apart), `null` among the
//! types, a constant as an enum of one, what a union says of all its branches said by each, and every choice inside of an `allOf` by
//! itself.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// The first place where two schemas differ, if any.
pub(crate) fn difference(left: &Value, right: &Value) -> Option<String> {
    let mut comparison = Comparison { left, right, open: Vec::new() };
    comparison.compare(left, right, "").err()
}

/// What says nothing of which values are taken.
const LEFT_OUT: &[&str] = &["title", "format", "$comment", "$schema", "$id", "$defs"];

struct Comparison<'a> {
    left: &'a Value,
    right: &'a Value,
    /// The pairs on the way here: meeting one again, they are the same if nothing else differs.
    open: Vec<(String, String)>,
}

impl Comparison<'_> {
    fn compare(&mut self, left: &Value, right: &Value, path: &str) -> Result<(), String> {
        let (left, right) = (flat(left, self.left), flat(right, self.right));
        let pair = (Value::from(left.clone()).to_string(), Value::from(right.clone()).to_string());
        if self.open.contains(&pair) {
            return Ok(());
        }
        self.open.push(pair);
        let result = self.compare_flat(&left, &right, path);
        self.open.pop();
        result
    }

    fn compare_flat(
        &mut self,
        left: &Map<String, Value>,
        right: &Map<String, Value>,
        path: &str,
    ) -> Result<(), String> {
        let keys = |map: &Map<String, Value>| map.keys().cloned().collect::<BTreeSet<_>>();
        let both = keys(left).union(&keys(right)).cloned().collect::<Vec<_>>();
        for key in both {
            let place = format!("{path}/{key}");
            match (left.get(&key), right.get(&key)) {
                (Some(ours), Some(theirs)) => match key.as_str() {
                    "properties" => self.compare_properties(ours, theirs, &place)?,
                    "branches" | "choices" => self.compare_branches(ours, theirs, &place)?,
                    "items" | "additionalProperties" | "propertyNames" | "not" => {
                        self.compare(ours, theirs, &place)?
                    }
                    _ if isotype_agreement::random::same(ours, theirs) => {}
                    _ => return Err(format!("{place}: {ours} or {theirs}")),
                },
                (ours, theirs) => {
                    let (ours, theirs) = (Value::from(left.clone()), theirs.or(ours).cloned());
                    return Err(format!(
                        "{place} is on one side only: {theirs:?}\n  ours: {ours}\n  theirs: {}",
                        Value::from(right.clone())
                    ));
                }
            }
        }
        Ok(())
    }

    fn compare_properties(&mut self, left: &Value, right: &Value, path: &str) -> Result<(), String> {
        let (left, right) = (left.as_object().unwrap(), right.as_object().unwrap());
        if !left.keys().collect::<BTreeSet<_>>().eq(&right.keys().collect()) {
            return Err(format!("{path}: {:?} or {:?}", left.keys(), right.keys()));
        }
        left.iter().try_for_each(|(key, value)| self.compare(value, &right[key], &format!("{path}/{key}")))
    }

    /// Each branch has one like it on the other side.
    fn compare_branches(&mut self, left: &Value, right: &Value, path: &str) -> Result<(), String> {
        let (left, mut right) = (left.as_array().unwrap(), right.as_array().unwrap().clone());
        if left.len() != right.len() {
            return Err(format!("{path}: {} branches or {}", left.len(), right.len()));
        }
        for (index, branch) in left.iter().enumerate() {
            let mut said = Vec::new();
            let like = right.iter().position(|other| {
                self.compare(branch, other, &format!("{path}/{index}"))
                    .map_err(|error| said.push(error))
                    .is_ok()
            });
            match like {
                Some(like) => drop(right.remove(like)),
                None => return Err(said.join("\n  or ")),
            }
        }
        Ok(())
    }
}

/// One level of a schema in normal form.
fn flat(schema: &Value, root: &Value) -> Map<String, Value> {
    let schema = match schema {
        Value::Bool(true) => return Map::new(),
        Value::Bool(false) => return Map::from_iter([("not".to_owned(), json!({}))]),
        schema => schema.as_object().unwrap_or_else(|| panic!("{schema} is no schema")),
    };
    let mut result = Map::new();
    if let Some(reference) = schema.get("$ref") {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        let target = root.pointer(pointer).unwrap_or_else(|| panic!("{pointer} is not there"));
        let mut target = target.clone();
        if let (true, Some(map)) = (pointer.is_empty(), target.as_object_mut()) {
            map.remove("$defs");
        }
        result = flat(&target, root);
    }
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        // The ways to read a field that has former keys: a choice of its own.
        if let (Some(ways), 1) = (part.get("anyOf"), part.as_object().map_or(0, Map::len)) {
            let choices = result.entry("choices").or_insert_with(|| json!([]));
            choices.as_array_mut().unwrap().push(json!({ "anyOf": ways }));
            continue;
        }
        merge(&mut result, flat(part, root));
    }
    let own = schema.iter().filter(|(key, _)| !["$ref", "allOf", "anyOf", "oneOf"].contains(&key.as_str()));
    let own = own.filter(|(key, _)| !LEFT_OUT.contains(&key.as_str()));
    merge(&mut result, own.map(|(key, value)| keyword(key, value)).collect());
    for key in ["anyOf", "oneOf"] {
        if let Some(branches) = schema.get(key).and_then(Value::as_array) {
            alternatives(&mut result, branches, root);
        }
    }
    if result.get("required") == Some(&json!([])) {
        result.remove("required");
    }
    // The type of an enum's values is seen in them.
    if result.contains_key("enum") {
        result.remove("type");
    }
    result
}

fn keyword(key: &str, value: &Value) -> (String, Value) {
    match key {
        "const" => ("enum".into(), json!([value])),
        "pattern" => ("patterns".into(), json!([value])),
        "type" if value.is_string() => ("type".into(), json!([value])),
        "type" | "enum" | "required" => (key.into(), sorted(value.as_array().unwrap().clone())),
        _ => (key.into(), value.clone()),
    }
}

fn sorted(mut list: Vec<Value>) -> Value {
    list.sort_by_key(Value::to_string);
    list.dedup();
    Value::Array(list)
}

/// What both say, of the same value. Words and defaults of the later hide those of the earlier.
fn merge(into: &mut Map<String, Value>, more: Map<String, Value>) {
    for (key, value) in more {
        let Some(old) = into.get(&key).cloned() else {
            into.insert(key, value);
            continue;
        };
        let list = |value: &Value| value.as_array().unwrap().clone();
        let merged = match key.as_str() {
            "description" | "default" | "deprecated" => value,
            "patterns" | "required" => sorted([list(&old), list(&value)].concat()),
            "type" | "enum" => {
                sorted(list(&old).into_iter().filter(|item| list(&value).contains(item)).collect())
            }
            "minimum" => {
                if old.as_f64() > value.as_f64() {
                    old
                } else {
                    value
                }
            }
            "maximum" => {
                if old.as_f64() < value.as_f64() {
                    old
                } else {
                    value
                }
            }
            "properties" => {
                let mut properties = old.as_object().unwrap().clone();
                for (name, schema) in value.as_object().unwrap() {
                    let schema = match properties.get(name) {
                        Some(other) => json!({ "allOf": [other, schema] }),
                        None => schema.clone(),
                    };
                    properties.insert(name.clone(), schema);
                }
                Value::Object(properties)
            }
            _ if old == value => old,
            _ => panic!("{key} is said twice: {old} and {value}"),
        };
        into.insert(key, merged);
    }
}

/// Branches, each with what is said of all; a value or `null` is no choice but a type more.
fn alternatives(result: &mut Map<String, Value>, branches: &[Value], root: &Value) {
    let null = Map::from_iter([("type".to_owned(), json!(["null"]))]);
    let flattened: Vec<Map<String, Value>> = branches.iter().map(|branch| flat(branch, root)).collect();
    if let [one, other] = flattened.as_slice()
        && (*one == null || *other == null)
    {
        let mut value = if *one == null { other.clone() } else { one.clone() };
        for key in ["type", "enum"] {
            if let Some(list) = value.get_mut(key).and_then(Value::as_array_mut) {
                list.push(if key == "type" { json!("null") } else { Value::Null });
                *list = sorted(std::mem::take(list)).as_array().unwrap().clone();
            }
        }
        // What is said of the field hides what is said of its type.
        let said: Map<String, Value> = std::mem::replace(result, value);
        merge(result, said);
        return;
    }
    let words = ["description", "default", "deprecated"];
    let (said, common): (Map<_, _>, Map<_, _>) =
        std::mem::take(result).into_iter().partition(|(key, _)| words.contains(&key.as_str()));
    let branches = flattened.into_iter().map(|branch| {
        let mut whole = common.clone();
        merge(&mut whole, branch);
        restored(whole)
    });
    *result = said;
    result.insert("branches".to_owned(), branches.collect());
}

/// A schema again, from its normal form.
fn restored(mut flat: Map<String, Value>) -> Value {
    if let Some(Value::Array(patterns)) = flat.remove("patterns") {
        let parts = patterns.into_iter().map(|pattern| json!({ "pattern": pattern }));
        flat.insert("allOf".to_owned(), parts.collect());
    }
    if let Some(Value::Array(choices)) = flat.remove("choices") {
        let parts = flat.entry("allOf").or_insert_with(|| json!([]));
        parts.as_array_mut().unwrap().extend(choices);
    }
    Value::Object(flat)
}
