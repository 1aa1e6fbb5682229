//! Schemas that know what they are made of: every part has a number that it keeps through renames and changes of type,
//! so that nobody has to guess which part of the new schema was which of the old one.

mod random;
mod text;

pub(crate) use random::{
    random, random_check, random_default, random_enum, random_enum_value, random_field, random_index,
    random_join, random_model, random_relation,
};
pub(crate) use text::text;

use crate::value::Value;

/// The number of a part.
pub(crate) type Id = u32;

/// A schema.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct World {
    pub(crate) enums: Vec<Enum>,
    pub(crate) models: Vec<Model>,
    pub(crate) relations: Vec<Relation>,
    pub(crate) joins: Vec<Join>,
    /// The namespaces of PostgreSQL: with more than one, every block says which is its.
    pub(crate) schemas: bool,
    /// The next number.
    pub(crate) next: Id,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Enum {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) map: Option<String>,
    pub(crate) values: Vec<EnumValue>,
    /// Whether it is in the second namespace.
    pub(crate) elsewhere: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EnumValue {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) map: Option<String>,
}

impl EnumValue {
    /// The text that is stored.
    pub(crate) fn stored(&self) -> &str {
        self.map.as_deref().unwrap_or(&self.name)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Model {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) map: Option<String>,
    pub(crate) elsewhere: bool,
    pub(crate) fields: Vec<Field>,
    /// The fields of the primary key; without one, a required unique field is there.
    pub(crate) key: Vec<Id>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) checks: Vec<Check>,
}

impl Model {
    /// The name of the table.
    pub(crate) fn table(&self) -> &str {
        self.map.as_deref().unwrap_or(&self.name)
    }
    pub(crate) fn field(&self, id: Id) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
    pub(crate) fn field_mut(&mut self, id: Id) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == id)
    }
    /// The namespace on PostgreSQL.
    pub(crate) fn schema(&self) -> &'static str {
        if self.elsewhere { "other place" } else { "public" }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) map: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) arity: Arity,
    pub(crate) default: Option<Default>,
    pub(crate) unique: bool,
    pub(crate) rule: Option<Rule>,
}

impl Field {
    /// The name of the column.
    pub(crate) fn column(&self) -> &str {
        self.map.as_deref().unwrap_or(&self.name)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Arity {
    Required,
    Optional,
    List,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    String,
    VarChar(u32),
    Uuid,
    Boolean,
    Int,
    SmallInt,
    BigInt,
    Float,
    Decimal,
    /// Of so many digits, so many of them after the point.
    Digits(u32, u32),
    DateTime,
    Timestamptz,
    Date,
    Json,
    Bytes,
    Enum(Id),
    /// A document; they are all of one open shape.
    Document,
}

impl Kind {
    /// Whether its values are JSON themselves.
    pub(crate) fn is_json(self) -> bool {
        matches!(self, Kind::Json | Kind::Document)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Default {
    Constant(Value),
    Now,
    Autoincrement,
    /// Made by the application: the database knows nothing of it.
    Cuid,
    /// The same constant in the database's words.
    Words(Value),
}

/// A rule that the database checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Gte(i64),
    Lt(i64),
    Length(u32),
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Index {
    pub(crate) id: Id,
    pub(crate) unique: bool,
    pub(crate) fields: Vec<Id>,
    pub(crate) descending: bool,
    pub(crate) map: Option<String>,
    pub(crate) rows: Option<Rows>,
}

/// The rows of a partial index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Where this field is not NULL, in the form of an object.
    Filled(Id),
    /// Where this field is not NULL, in SQL.
    FilledInSql(Id),
    /// Where this Boolean is true.
    True(Id),
}

/// A check: the field is not this constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    pub(crate) id: Id,
    pub(crate) field: Id,
    pub(crate) map: Option<String>,
    pub(crate) limit: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Relation {
    pub(crate) id: Id,
    pub(crate) child: Id,
    pub(crate) parent: Id,
    pub(crate) fields: Vec<Id>,
    pub(crate) references: Vec<Id>,
    pub(crate) on_delete: Option<Action>,
    pub(crate) on_update: Option<Action>,
    pub(crate) map: Option<String>,
}

#[allow(clippy::enum_variant_names, reason = "these are the words of SQL")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Cascade,
    Restrict,
    NoAction,
    SetNull,
    SetDefault,
}

impl Action {
    pub(crate) const ALL: [Action; 5] =
        [Action::Cascade, Action::Restrict, Action::NoAction, Action::SetNull, Action::SetDefault];
}

/// A relation of many to many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Join {
    pub(crate) id: Id,
    pub(crate) left: Id,
    pub(crate) right: Id,
    /// Its name, where it has one: the table is called by it, else by the models.
    pub(crate) name: Option<String>,
}

impl World {
    /// A number that nothing has.
    pub(crate) fn fresh(&mut self) -> Id {
        self.next += 1;
        self.next
    }
    pub(crate) fn model(&self, id: Id) -> Option<&Model> {
        self.models.iter().find(|model| model.id == id)
    }
    pub(crate) fn model_mut(&mut self, id: Id) -> Option<&mut Model> {
        self.models.iter_mut().find(|model| model.id == id)
    }
    pub(crate) fn enumeration(&self, id: Id) -> Option<&Enum> {
        self.enums.iter().find(|it| it.id == id)
    }
    pub(crate) fn enumeration_mut(&mut self, id: Id) -> Option<&mut Enum> {
        self.enums.iter_mut().find(|it| it.id == id)
    }
    /// The text that an enum's value is stored as.
    pub(crate) fn stored(&self, value: Id) -> Option<&str> {
        self.enums.iter().flat_map(|it| &it.values).find(|it| it.id == value).map(EnumValue::stored)
    }
    /// Whether a relation rests on this field, on either side.
    pub(crate) fn holds_relation(&self, model: Id, field: Id) -> bool {
        self.relations.iter().any(|relation| {
            (relation.child == model && relation.fields.contains(&field))
                || (relation.parent == model && relation.references.contains(&field))
        }) || (self.joins.iter().any(|join| join.left == model || join.right == model)
            && self.model(model).is_some_and(|model| model.key.contains(&field)))
    }
    /// The two sides of a join table in the order of its columns, A and B.
    pub(crate) fn sides(&self, join: &Join) -> Option<(Id, Id)> {
        let (left, right) = (self.model(join.left)?, self.model(join.right)?);
        Some(if left.name <= right.name { (left.id, right.id) } else { (right.id, left.id) })
    }
    /// The name of a join table.
    pub(crate) fn join_table(&self, join: &Join) -> Option<String> {
        let (a, b) = self.sides(join)?;
        Some(match &join.name {
            Some(name) => format!("_{name}"),
            None => format!("_{}To{}", self.model(a)?.name, self.model(b)?.name),
        })
    }
    /// Whether nothing has the name that another thing had before, unless `@renamed` says which it was: whoever reads
    /// both schemas would take it for that thing.
    pub(crate) fn is_clear_after(&self, previous: &World) -> bool {
        let blocks = |world: &World| -> Vec<Known> {
            let models = world.models.iter().map(|it| Known::of(it.id, &it.name, it.map.as_deref()));
            models.chain(world.enums.iter().map(|it| Known::of(it.id, &it.name, it.map.as_deref()))).collect()
        };
        let joins = |world: &World| -> Vec<Known> {
            let name = |it: &Join| world.join_table(it).unwrap_or_default();
            world.joins.iter().map(|it| Known::of(it.id, &name(it), None)).collect()
        };
        let fields = |model: &Model| -> Vec<Known> {
            model.fields.iter().map(|it| Known::of(it.id, &it.name, it.map.as_deref())).collect()
        };
        let values = |it: &Enum| -> Vec<Known> {
            it.values.iter().map(|it| Known::of(it.id, &it.name, it.map.as_deref())).collect()
        };
        clear(&blocks(self), &blocks(previous))
            && clear(&joins(self), &joins(previous))
            && self
                .models
                .iter()
                .all(|it| previous.model(it.id).is_none_or(|old| clear(&fields(it), &fields(old))))
            && self
                .enums
                .iter()
                .all(|it| previous.enumeration(it.id).is_none_or(|old| clear(&values(it), &values(old))))
    }
    /// Whether a field's column can be left out of an insert.
    pub(crate) fn counts(&self, model: &Model, field: &Field) -> bool {
        model.key == [field.id]
            && (field.default == Some(Default::Autoincrement))
            && matches!(field.kind, Kind::Int | Kind::BigInt)
    }
}

/// What a thing is known by.
struct Known {
    id: Id,
    name: String,
    stored: String,
}

impl Known {
    fn of(id: Id, name: &str, map: Option<&str>) -> Known {
        Known { id, name: name.to_owned(), stored: map.unwrap_or(name).to_owned() }
    }
}

fn clear(next: &[Known], previous: &[Known]) -> bool {
    next.iter().all(|it| {
        let former = previous.iter().find(|old| old.id == it.id);
        let marked = former.is_some_and(|old| old.name != it.name);
        let others = || previous.iter().filter(|old| old.id != it.id);
        marked || others().all(|old| old.name != it.name && old.stored != it.stored && old.stored != it.name)
    })
}

impl Rows {
    /// The field that it speaks of.
    pub(crate) fn field(&self) -> Id {
        match self {
            Rows::Filled(id) | Rows::FilledInSql(id) | Rows::True(id) => *id,
        }
    }
}
