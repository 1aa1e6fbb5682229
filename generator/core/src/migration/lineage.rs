//! Which column of an earlier schema a column was. Columns are known again by the rules of tables (`matching`): what
//! `@renamed` says, else the name in the database, else the name in the schema. A longer past is followed from each
//! schema to the one before it, since a mark may be taken out when it has done its work; a drop ends it.

use super::matching::{Known, pairs};
use crate::model::{Column, Field, Model, Schema};

/// What each column of a schema was in an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lineage {
    /// By the model's place in the schema at hand.
    models: Vec<Option<Former>>,
}

/// What a model was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Former {
    /// Its place in the earlier schema.
    model: usize,
    /// What its fields were there, by their places in the schema at hand.
    fields: Vec<Option<usize>>,
}

impl Lineage {
    /// From the schema at hand to the one that came directly before it.
    pub fn between(previous: &Schema, next: &Schema) -> Lineage {
        let mut models = vec![None; next.models.len()];
        for (before, after) in pairs(&models_of(previous), &models_of(next)) {
            let (Some(before), Some(after)) = (before, after) else { continue };
            let (old, old_known) = columns_of(&previous.models[before]);
            let (new, new_known) = columns_of(&next.models[after]);
            let mut fields = vec![None; next.models[after].fields.len()];
            for (from, to) in pairs(&old_known, &new_known) {
                if let (Some(from), Some(to)) = (from, to) {
                    fields[new[to]] = Some(old[from]);
                }
            }
            models[after] = Some(Former { model: before, fields });
        }
        Lineage { models }
    }

    /// Further back: what the columns of the earlier schema were in one that is older still.
    #[must_use]
    pub fn behind(&self, older: &Lineage) -> Lineage {
        let further = |former: &Former| {
            let oldest = older.models.get(former.model)?.as_ref()?;
            let field = |place: &Option<usize>| oldest.fields.get((*place)?).copied().flatten();
            Some(Former { model: oldest.model, fields: former.fields.iter().map(field).collect() })
        };
        Lineage { models: self.models.iter().map(|it| it.as_ref().and_then(further)).collect() }
    }

    /// From the schema at hand through others, the newest first, to the last one of them.
    pub fn along<'a>(hand: &'a Schema, earlier: impl IntoIterator<Item = &'a Schema>) -> Lineage {
        let mut earlier = earlier.into_iter();
        let mut newer = earlier.next().unwrap_or(hand);
        let mut lineage = Lineage::between(newer, hand);
        for older in earlier {
            lineage = lineage.behind(&Lineage::between(older, newer));
            newer = older;
        }
        lineage
    }

    /// What a column of the schema at hand was, by the places of its model and of its field.
    pub(super) fn column<'a>(
        &self,
        earlier: &'a Schema,
        (model, field): (usize, usize),
    ) -> Option<(&'a Model, &'a Field, &'a Column)> {
        let former = self.models.get(model)?.as_ref()?;
        let place = former.fields.get(field).copied().flatten()?;
        let before = earlier.models.get(former.model)?;
        let (_, field, column) = before.columns().find(|(id, ..)| id.0 == place)?;
        Some((before, field, column))
    }
}

fn models_of(schema: &Schema) -> Vec<Known<'_>> {
    let models = schema.models.iter();
    models
        .map(|it| Known::new(it.database_schema.as_deref(), &it.database_name, &it.name, &it.renamed_from))
        .collect()
}

/// The columns of a model by their places among its fields, and what they are known by.
fn columns_of(model: &Model) -> (Vec<usize>, Vec<Known<'_>>) {
    let columns = model.columns();
    columns
        .map(|(id, field, column)| {
            (id.0, Known::new(None, &column.database_name, &field.name, &column.renamed_from))
        })
        .unzip()
}
