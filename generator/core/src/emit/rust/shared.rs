//! The fields that variants of a union share: paths lead to them whichever variant it is. No path leads into a list.

use super::documents::value_type;
use super::names::{Names, field_names};
use crate::document::{FieldShape, Shapes, UnionShape, ValueShape};
use crate::naming::rust::raw;
use std::collections::HashMap;

/// A field, and the variants that have it.
struct Shared<'s> {
    field: &'s FieldShape,
    /// Its name in Rust.
    name: String,
    variants: Vec<usize>,
    /// Whether all of them read it alike.
    alike: bool,
}

/// The parts of `shared(…)`. At least two variants have such a field, and in all of them a reader finds the same.
pub(super) fn parts(shapes: &Shapes, names: &Names, union: &UnionShape, variants: &[String]) -> Vec<String> {
    let mut shared: Vec<Shared<'_>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (index, variant) in union.variants.iter().enumerate() {
        let fields = &shapes.ty(variant.payload).fields;
        for (field, name) in fields.iter().zip(field_names(fields.iter().map(|field| field.name.as_str()))) {
            let place = *places.entry(&field.name).or_insert(shared.len());
            if let Some(one) = shared.get_mut(place) {
                one.alike &= reads_alike(one.field, field) && one.name == name;
                one.variants.push(index);
            } else {
                shared.push(Shared { field, name, variants: vec![index], alike: true });
            }
        }
    }
    let shared = shared.into_iter().filter(|one| one.alike && one.variants.len() > 1);
    let shared = shared.filter(|one| !matches!(one.field.value, ValueShape::List(_)));
    let parts = shared.map(|one| {
        let ty = value_type(names, &one.field.value);
        let ty = if one.field.optional { format!("Option<{ty}>") } else { ty };
        let having = if one.variants.len() == variants.len() {
            String::new()
        } else {
            let having: Vec<&str> = one.variants.iter().map(|&index| variants[index].as_str()).collect();
            format!("({})", having.join(", "))
        };
        format!("{}{having}: {ty}", raw(&one.name))
    });
    parts.collect()
}

fn reads_alike(one: &FieldShape, other: &FieldShape) -> bool {
    one.key == other.key
        && one.former_keys() == other.former_keys()
        && one.value == other.value
        && one.optional == other.optional
        && one.default == other.default
}
