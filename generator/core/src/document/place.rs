//! Where in a document something stands, for people: `.exercises[][kind="quiz"].words[].hint`. What differs from row to
//! row, the numbers of list entries and the keys of maps, is folded, so that equal mistakes have equal places.

use std::borrow::Cow;

use super::json::Json;
use super::{DocumentId, Shapes, ValueShape};

/// The most of a key that is shown, in characters.
const MOST: usize = 60;

/// The place of a JSON pointer in a value of this shape, as far as the shape goes.
pub fn folded(shapes: &Shapes, shape: &ValueShape, json: &Json, pointer: &str) -> String {
    let mut place = String::new();
    let (mut shape, mut json) = (Some(shape), Some(json));
    for part in pointer.split('/').skip(1) {
        let key = part.replace("~1", "/").replace("~0", "~");
        let held = match json {
            Some(Json::Array(items)) => key.parse::<usize>().ok().and_then(|index| items.get(index)),
            Some(Json::Object(entries)) => entries.iter().find(|(other, _)| *other == key).map(|(_, it)| it),
            _ => None,
        };
        shape = match shape {
            Some(ValueShape::List(inner)) => {
                place.push_str("[]");
                Some(inner)
            }
            Some(ValueShape::Map(inner)) => {
                place.push_str("{}");
                Some(inner)
            }
            Some(ValueShape::Document(id)) => {
                let mut payload = Some(*id);
                if let DocumentId::Union(id) = id {
                    let union = shapes.union(*id);
                    let tag = tag(json, &union.discriminator);
                    let chosen =
                        tag.and_then(|tag| union.variants.iter().find(|it| it.tags().any(|it| it == tag)));
                    payload = chosen.map(|variant| DocumentId::Type(variant.payload));
                    if let (Some(variant), true) = (chosen, key != union.discriminator) {
                        place.push_str(&format!("[{}={:?}]", union.discriminator, variant.tag));
                    }
                }
                place.push_str(&key_words(&shortened(&key, MOST)));
                let fields = match payload {
                    Some(DocumentId::Type(id)) => shapes.ty(id).fields.as_slice(),
                    _ => &[],
                };
                fields.iter().find(|field| field.keys().any(|it| it == key)).map(|field| &field.value)
            }
            // Inside of untyped JSON, and of what no shape knows, there are as many places as programs like.
            _ => {
                place.push('…');
                return place;
            }
        };
        json = held;
    }
    place
}

/// The tag of an object.
fn tag<'j>(json: Option<&'j Json>, discriminator: &str) -> Option<&'j str> {
    let Some(Json::Object(entries)) = json else { return None };
    match entries.iter().find(|(key, _)| key == discriminator) {
        Some((_, Json::String(tag))) => Some(tag),
        _ => None,
    }
}

/// A step to a key, as it stands in a place.
pub(crate) fn key_words(key: &str) -> String {
    let plain = key.starts_with(|first: char| first.is_alphabetic() || first == '_')
        && key.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    if plain { format!(".{key}") } else { format!("[{key:?}]") }
}

/// The beginning of a text of which nobody knows how long it is.
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{TypeId, verdict};
    use crate::source::Sources;

    #[test]
    fn equal_mistakes_have_equal_places() {
        let text = "type Lesson {\n  exercises Exercise[]\n  hints Map<Int>?\n  more Json?\n  @@strict\n}\n\
                    type Quiz {\n  words Word[]\n}\ntype Word {\n  hint String @length(max: 2)\n}\n\
                    union Exercise {\n  quiz Quiz\n  @@discriminator(\"kind\")\n}\n";
        let (schema, diagnostics) = crate::read(&Sources::single("case.prisma", text));
        assert!(!diagnostics.has_errors(), "{diagnostics:?}");
        let shape = ValueShape::Document(DocumentId::Type(TypeId(0)));
        let document = r#"{"exercises":[{"kind":"quiz","words":[{"hint":"a"},{"hint":"abc"},{}]},{"kind":"x"},1],
            "hints":{"a/b":1,"c":"d","7":null},"more":[{"a":[1e999]}],"odd key":1}"#;
        let (json, _) = Json::read_all(document).unwrap();
        let faults = verdict::faults_of(&schema.shapes, &shape, document);
        let mut told: Vec<String> = faults
            .iter()
            .map(|it| format!("{}: {}", folded(&schema.shapes, &shape, &json, &it.path), it.reason))
            .collect();
        told.sort();
        assert_eq!(
            told,
            [
                ".exercises[].kind: not a variant of Exercise",
                ".exercises[]: a number, not an object",
                ".exercises[][kind=\"quiz\"].words[].hint: breaks @length(max: 2)",
                ".exercises[][kind=\"quiz\"].words[].hint: missing",
                ".hints{}: a text, not Int",
                ".hints{}: null, not Int",
                ".more…: a number that no double holds",
                "[\"odd key\"]: Lesson has no such key",
            ]
        );
    }
}
