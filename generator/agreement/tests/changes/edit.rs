//! Changes of a schema that know what they did.

mod apply;
mod random;

pub(crate) use random::random;

use crate::world::{
    Action, Arity, Check, Default, Enum, EnumValue, Field, Id, Index, Join, Kind, Model, Relation, Rule,
};

/// One change. The numbers are those of models, fields, enums and so on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Edit {
    AddModel(Model),
    DropModel(Id),
    RenameModel(Id, String),
    MapModel(Id, Option<String>),
    MoveModel(Id),
    AddField(Id, Field),
    DropField(Id, Id),
    RenameField(Id, Id, String),
    MapField(Id, Id, Option<String>),
    /// Two fields exchange their names.
    SwapFields(Id, Id, Id),
    Retype(Id, Id, Kind),
    /// The type of a single key, with everything that refers to it.
    RetypeKey(Id, Kind),
    SetArity(Id, Id, Arity),
    SetDefault(Id, Id, Option<Default>),
    SetUnique(Id, Id, bool),
    SetRule(Id, Id, Option<Rule>),
    /// Another primary key; an empty one leaves the first field unique instead.
    Rekey(Id, Vec<Id>),
    AddIndex(Id, Index),
    DropIndex(Id, Id),
    RenameIndex(Id, Id, String),
    AddCheck(Id, Check),
    DropCheck(Id, Id),
    AddEnum(Enum),
    /// Fields of the enum become texts.
    DropEnum(Id),
    RenameEnum(Id, String),
    MapEnum(Id, Option<String>),
    MoveEnum(Id),
    AddValue(Id, usize, EnumValue),
    DropValue(Id, Id),
    RenameValue(Id, Id, String),
    MapValue(Id, Id, Option<String>),
    /// The first value becomes the last one.
    RotateValues(Id),
    AddRelation(Relation, Vec<Field>),
    /// The relation alone, or its fields with it.
    DropRelation(Id, bool),
    SetActions(Id, Option<Action>, Option<Action>),
    AddJoin(Join),
    DropJoin(Id),
    /// The join, who it is from then on, and its name.
    RenameJoin(Id, Id, Option<String>),
    /// The order in which models are written.
    RotateModels,
    /// The order in which fields are written.
    RotateFields(Id),
}
