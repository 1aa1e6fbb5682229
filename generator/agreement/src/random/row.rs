//! Random rows of a model.

use std::collections::HashSet;

use isotype_core::document::Reading;
use isotype_core::model::{Arity, Column, ColumnType, Field, Model, Schema};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value};

use super::document::{document, enumeration};
use super::scalar::scalar;
use super::{Sample, Samples};

/// How deep documents go.
const DEPTH: u32 = 3;

/// Rows of the model, no two with the same values in a unique key. Relations are not made: the values of their columns
/// are as random as others.
pub fn rows(
    schema: &Schema,
    model: &Model,
    count: std::ops::RangeInclusive<usize>,
) -> BoxedStrategy<Vec<Sample>> {
    let keys: Vec<Vec<String>> = model
        .primary_key
        .iter()
        .map(|key| &key.fields)
        .chain(model.indexes.iter().filter(|index| index.unique).map(|index| &index.fields))
        .map(|fields| fields.iter().map(|part| model.field(part.field).name.clone()).collect())
        .collect();
    let least = *count.start();
    vec(row(schema, model), count)
        .prop_map(move |rows| {
            let mut seen = HashSet::new();
            let fresh = |row: &Sample| {
                keys.iter().enumerate().all(|(index, key)| {
                    let values: Vec<&Value> = key.iter().map(|name| &row.expected[name]).collect();
                    // NULLs are never the same.
                    values.iter().any(|value| value.is_null())
                        || seen.insert((index, Value::from_iter(values.into_iter().cloned()).to_string()))
                })
            };
            rows.into_iter().filter(fresh).collect::<Vec<Sample>>()
        })
        .prop_filter("enough rows that are not the same", move |rows| rows.len() >= least)
        .boxed()
}

fn row(schema: &Schema, model: &Model) -> Samples {
    let columns: Vec<_> = model
        .columns()
        .filter(|(_, field, column)| !field.ignored && !matches!(column.ty, ColumnType::Unsupported(_)))
        .map(|(_, field, column)| {
            let name = field.name.clone();
            cell(schema, field, column).prop_map(move |sample| (name.clone(), sample))
        })
        .collect();
    columns
        .prop_map(|cells| {
            let sent: Map<String, Value> =
                cells.iter().map(|(name, cell)| (name.clone(), cell.sent.clone())).collect();
            let expected: Map<String, Value> =
                cells.into_iter().map(|(name, cell)| (name, cell.expected)).collect();
            Sample::spelled(sent, expected)
        })
        .boxed()
}

fn cell(schema: &Schema, field: &Field, column: &Column) -> Samples {
    let one = match &column.ty {
        ColumnType::Scalar(kind) => scalar(*kind, column.native.as_ref(), &column.rules),
        ColumnType::Enum(id) => enumeration(&schema.shapes, *id),
        // Whoever reads what is stored as it is sees the spelling that was sent.
        ColumnType::Document(id) if column.reading == Reading::Raw => {
            document(&schema.shapes, *id, DEPTH).prop_map(|sample| Sample::plain(sample.expected)).boxed()
        }
        ColumnType::Document(id) => document(&schema.shapes, *id, DEPTH),
        ColumnType::Unsupported(_) => unreachable!("left out by the caller"),
    };
    match field.arity {
        Arity::Required => one,
        Arity::Optional => prop_oneof![1 => Just(Sample::plain(Value::Null)), 3 => one].boxed(),
        Arity::List => vec(one, 0..=3)
            .prop_map(|list| {
                let (sent, expected): (Vec<_>, Vec<_>) =
                    list.into_iter().map(|s| (s.sent, s.expected)).unzip();
                Sample::spelled(sent, expected)
            })
            .boxed(),
    }
}
