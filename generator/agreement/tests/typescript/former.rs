//! Mutants that use the former names of a schema: in the place of those of today, beside them, and where nobody has them.

use isotype_core::document::Shapes;
use serde_json::Value;

/// The names of one thing, for everything that has former ones.
pub(crate) struct Names(Vec<Vec<String>>);

impl Names {
    /// Those of a schema: keys, tags and texts.
    pub(crate) fn of(shapes: &Shapes) -> Names {
        let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect::<Vec<String>>();
        let keys = shapes.types.iter().flat_map(|shape| &shape.fields).map(|it| owned(it.keys().collect()));
        let tags = shapes.unions.iter().flat_map(|it| &it.variants).map(|it| owned(it.tags().collect()));
        let texts = shapes.enums.iter().flat_map(|it| &it.values).map(|it| owned(it.texts().collect()));
        Names(keys.chain(tags).chain(texts).filter(|names| names.len() > 1).collect())
    }

    /// Another name of what is called so.
    fn other(&self, name: &str, below: &mut impl FnMut(usize) -> usize) -> Option<String> {
        let all: Vec<&Vec<String>> =
            self.0.iter().filter(|names| names.iter().any(|it| it == name)).collect();
        let names = all.get(below(all.len()))?;
        names.get(below(names.len())).filter(|other| *other != name).cloned()
    }

    /// Gives some keys and texts of a value another name of theirs, and some keys a second one; `raw` makes values that
    /// are right somewhere and wrong elsewhere.
    pub(crate) fn confuse(
        &self,
        value: &mut Value,
        below: &mut impl FnMut(usize) -> usize,
        raw: &mut impl FnMut() -> Value,
    ) {
        match value {
            Value::Object(map) => {
                let keys: Vec<String> = map.keys().cloned().collect();
                for key in keys {
                    if let Some(inner) = map.get_mut(&key) {
                        self.confuse(inner, below, raw);
                    }
                    let Some(other) = self.other(&key, below).filter(|_| below(3) == 0) else { continue };
                    match below(4) {
                        0 => drop(map.insert(other, raw())),
                        1 => drop(map.get(&key).cloned().and_then(|value| map.insert(other, value))),
                        _ => drop(map.remove(&key).and_then(|value| map.insert(other, value))),
                    }
                }
            }
            Value::Array(list) => list.iter_mut().for_each(|item| self.confuse(item, below, raw)),
            Value::String(text) => {
                if let Some(other) = self.other(text, below).filter(|_| below(3) == 0) {
                    *text = other;
                }
            }
            _ => {}
        }
    }
}
