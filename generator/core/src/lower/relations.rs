//! Relations to foreign keys and join tables.

use super::{Lowering, columns};
use crate::model::{self, Arity, FieldId, ManyToMany, Model};
use crate::tables::{
    Action, Column, ForeignKey, Index, Label, Method, Name, Part, PartKey, PrimaryKey, Table, Type,
};

/// The key of a relation; none where relations are emulated or a view is one end.
pub(super) fn foreign_key(lowering: &mut Lowering<'_>, key: &model::ForeignKey) -> Option<ForeignKey> {
    let schema = lowering.schema;
    let (child, parent) = (schema.model(key.child), schema.model(key.parent));
    if emulated(lowering) || child.is_view || parent.is_view {
        return None;
    }
    let columns: Vec<String> =
        key.fields.iter().filter_map(|&field| lowering.column_name(child, field)).collect();
    let references = key.references.iter().filter_map(|&field| lowering.column_name(parent, field)).collect();
    let child_name = stored_name(lowering, child);
    let name =
        lowering.given_or(key.map.as_deref(), || lowering.names.foreign_key(&child_name.name, &columns));
    Some(ForeignKey {
        name,
        columns,
        parent: stored_name(lowering, parent),
        references,
        on_delete: action(key.delete_action(schema)),
        on_update: action(key.update_action()),
    })
}

/// The table of an implicit many-to-many relation: columns `A` and `B`.
pub(super) fn join_table(lowering: &mut Lowering<'_>, relation: &ManyToMany) -> Option<Table> {
    let schema = lowering.schema;
    let sides = [("A", schema.model(relation.a.0)), ("B", schema.model(relation.b.0))];
    if sides.iter().any(|(_, model)| model.is_view) {
        return None;
    }
    let table_schema = sides[0].1.database_schema.clone().filter(|_| lowering.capabilities.schemas);
    let table = lowering.names.cut(&relation.table_name).to_owned();
    let mut joined = Table {
        name: Name { schema: table_schema, name: table.clone() },
        label: join_label(relation, sides[0].1, sides[1].1),
        docs: Some(format!(
            "Pairs of {} and {}: a relation of many to many.",
            sides[0].1.name, sides[1].1.name
        )),
        columns: Vec::new(),
        primary_key: None,
        indexes: Vec::new(),
        foreign_keys: Vec::new(),
        checks: Vec::new(),
    };
    for (letter, model) in sides {
        let referred = referred_field(model)?;
        let column = model.column(referred)?;
        let base = columns::base(lowering, column, relation.span);
        joined.columns.push(Column {
            name: letter.to_owned(),
            label: side_label(relation, letter, model),
            ty: Type { base, list: false },
            nullable: false,
            default: None,
            docs: None,
        });
        if !emulated(lowering) {
            joined.foreign_keys.push(ForeignKey {
                name: lowering.names.join_foreign_key(&table, letter),
                columns: vec![letter.to_owned()],
                parent: stored_name(lowering, model),
                references: vec![lowering.column_name(model, referred)?],
                on_delete: Action::Cascade,
                on_update: Action::Cascade,
            });
        }
    }
    if lowering.capabilities.join_tables_have_keys {
        joined.primary_key = Some(PrimaryKey {
            name: Some(lowering.names.join_primary_key(&table)),
            columns: vec!["A".to_owned(), "B".to_owned()],
        });
    } else {
        joined.indexes.push(plain_index(lowering.names.join_unique(&table), true, &["A", "B"]));
    }
    joined.indexes.push(plain_index(lowering.names.join_index(&table), false, &["B"]));
    Some(joined)
}

/// A relation without a name of its own is called by its models, so it was called by their former names.
fn join_label(relation: &ManyToMany, a: &Model, b: &Model) -> Label {
    let called = |model: &Model| -> Vec<String> {
        std::iter::once(&model.name).chain(&model.renamed_from).cloned().collect()
    };
    let mut former = Vec::new();
    if relation.name.is_none() {
        for a in called(a) {
            for b in called(b) {
                let (first, second) = if a <= b { (&a, &b) } else { (&b, &a) };
                let name = format!("_{first}To{second}");
                if name != relation.table_name {
                    former.push(name);
                }
            }
        }
    }
    Label { name: relation.table_name.clone(), former }
}

/// A column of pairs is known by the model that it refers to: which letter it has depends on how the other is called.
fn side_label(relation: &ManyToMany, letter: &str, model: &Model) -> Label {
    if relation.a.0 == relation.b.0 {
        return Label::new(letter);
    }
    Label { name: model.name.clone(), former: model.renamed_from.clone() }
}

/// The field that a join table refers to: the key, else the first unique column that is always there.
fn referred_field(model: &Model) -> Option<FieldId> {
    let key = model.primary_key.as_ref().filter(|key| key.fields.len() == 1).map(|key| key.fields[0].field);
    key.or_else(|| {
        let uniques = model.indexes.iter().filter(|index| index.unique && index.fields.len() == 1);
        uniques.map(|index| index.fields[0].field).find(|&id| model.field(id).arity == Arity::Required)
    })
}

fn plain_index(name: String, unique: bool, columns: &[&str]) -> Index {
    let parts = columns
        .iter()
        .map(|&column| Part {
            key: PartKey::Column(column.to_owned()),
            descending: false,
            operator_class: None,
        })
        .collect();
    Index { name, unique, method: Method::BTree, parts, include: Vec::new(), predicate: None }
}

/// The name of a model's table, without saying again what was said of it where the table was made.
fn stored_name(lowering: &Lowering<'_>, model: &Model) -> Name {
    Name {
        schema: model.database_schema.clone().filter(|_| lowering.capabilities.schemas),
        name: lowering.names.cut(&model.database_name).to_owned(),
    }
}

fn emulated(lowering: &Lowering<'_>) -> bool {
    lowering.schema.datasource.as_ref().is_some_and(|source| source.emulated_relations)
}

fn action(action: model::Action) -> Action {
    match action {
        model::Action::Cascade => Action::Cascade,
        model::Action::Restrict => Action::Restrict,
        model::Action::NoAction => Action::NoAction,
        model::Action::SetNull => Action::SetNull,
        model::Action::SetDefault => Action::SetDefault,
    }
}
