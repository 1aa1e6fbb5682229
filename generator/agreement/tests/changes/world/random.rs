//! Random schemas, and random parts for them.

use super::{
    Action, Arity, Check, Default, Enum, EnumValue, Field, Id, Index, Join, Kind, Model, Relation, Rows,
    Rule, World,
};
use crate::dice::Dice;
use crate::value::{self, Value};

const MODELS: [&str; 14] = [
    "User", "Post", "Comment", "Order", "Group", "Tag", "Account", "Session", "Table", "Index", "Item",
    "Zebra", "Größe", "Apple",
];
const FIELDS: [&str; 22] = [
    "name",
    "email",
    "title",
    "body",
    "amount",
    "price",
    "order",
    "group",
    "select",
    "state",
    "kind",
    "data",
    "createdAt",
    "active",
    "rank",
    "note",
    "größe",
    "value",
    "key",
    "count",
    "type",
    "from",
];
const MAPS: [&str; 8] =
    ["the table", "select", "with \"quotes\"", "it's", "snake_case", "Upper", "größe", "a.b"];
const ENUMS: [&str; 5] = ["Role", "State", "Color", "Level", "Kind"];
const VALUES: [&str; 12] =
    ["red", "green", "BLUE", "open", "closed", "draft", "High", "low", "admin", "guest", "a", "Other"];
const VALUE_MAPS: [&str; 5] = ["it's", "with space", "größe", "UPPER", "-"];

/// A name that is not taken, whatever the case of its letters.
pub(crate) fn fresh_name(pool: &[&str], taken: &[&str], dice: &mut Dice) -> String {
    let free = |name: &str| !taken.iter().any(|taken| taken.to_lowercase() == name.to_lowercase());
    for _ in 0..20 {
        let name = *dice.pick(pool);
        if free(name) {
            return name.to_owned();
        }
    }
    let base = *dice.pick(pool);
    let mut number = 2;
    while !free(&format!("{base}{number}")) {
        number += 1;
    }
    format!("{base}{number}")
}

impl World {
    /// A name for a model or an enum that nothing has, in the language or the database.
    pub(crate) fn block_name(&self, of_enum: bool, dice: &mut Dice) -> String {
        let mut taken: Vec<&str> = vec!["Document"];
        taken.extend(self.models.iter().flat_map(|it| [it.name.as_str(), it.table()]));
        taken.extend(self.enums.iter().flat_map(|it| [Some(it.name.as_str()), it.map.as_deref()]).flatten());
        fresh_name(if of_enum { &ENUMS } else { &MODELS }, &taken, dice)
    }
    /// A name in the database for a model or an enum.
    pub(crate) fn block_map(&self, dice: &mut Dice) -> String {
        let mut taken: Vec<&str> = Vec::new();
        taken.extend(self.models.iter().flat_map(|it| [it.name.as_str(), it.table()]));
        taken.extend(self.enums.iter().flat_map(|it| [Some(it.name.as_str()), it.map.as_deref()]).flatten());
        fresh_name(&MAPS, &taken, dice)
    }
}

impl Model {
    /// A name for a field, or one for a column.
    pub(crate) fn field_name(&self, map: bool, dice: &mut Dice) -> String {
        let taken: Vec<&str> =
            self.fields.iter().flat_map(|field| [field.name.as_str(), field.column()]).collect();
        fresh_name(if map { &MAPS } else { &FIELDS }, &taken, dice)
    }
}

/// A random schema.
pub(crate) fn random(seed: u64, size: usize) -> World {
    let dice = &mut Dice::new(seed, &[1]);
    let mut world = World { schemas: dice.chance(25), ..World::default() };
    for _ in 0..dice.below(3) {
        let it = random_enum(&mut world, dice);
        world.enums.push(it);
    }
    for _ in 0..dice.below(size) + 2 {
        let model = random_model(&mut world, dice);
        world.models.push(model);
    }
    for _ in 0..dice.below(size + 2) {
        random_relation(&mut world, dice);
    }
    for _ in 0..usize::from(dice.chance(40)) + usize::from(dice.chance(20)) {
        random_join(&mut world, dice);
    }
    world
}

/// A new enum.
pub(crate) fn random_enum(world: &mut World, dice: &mut Dice) -> Enum {
    let name = world.block_name(true, dice);
    let map = dice.chance(20).then(|| world.block_map(dice));
    let mut it = Enum {
        id: world.fresh(),
        name,
        map,
        values: Vec::new(),
        elsewhere: world.schemas && dice.chance(40),
    };
    for _ in 0..dice.below(3) + 2 {
        let value = random_enum_value(world, &it, dice);
        it.values.push(value);
    }
    it
}

/// A new value of an enum.
pub(crate) fn random_enum_value(world: &mut World, it: &Enum, dice: &mut Dice) -> EnumValue {
    let taken: Vec<&str> = it.values.iter().flat_map(|value| [value.name.as_str(), value.stored()]).collect();
    let name = fresh_name(&VALUES, &taken, dice);
    let map = dice.chance(20).then(|| fresh_name(&VALUE_MAPS, &taken, dice));
    EnumValue { id: world.fresh(), name, map }
}

/// A new model, without relations.
pub(crate) fn random_model(world: &mut World, dice: &mut Dice) -> Model {
    let name = world.block_name(false, dice);
    let map = dice.chance(25).then(|| world.block_map(dice));
    let mut model = Model {
        id: world.fresh(),
        name,
        map,
        elsewhere: world.schemas && dice.chance(40),
        fields: Vec::new(),
        key: Vec::new(),
        indexes: Vec::new(),
        checks: Vec::new(),
    };
    let mut id = Field {
        id: world.fresh(),
        name: "id".to_owned(),
        map: dice.chance(15).then(|| "the id".to_owned()),
        kind: *dice.pick(&[Kind::Int, Kind::Int, Kind::Int, Kind::BigInt, Kind::String, Kind::Uuid]),
        arity: Arity::Required,
        default: None,
        unique: false,
        rule: None,
    };
    match id.kind {
        Kind::Int if dice.chance(70) => id.default = Some(Default::Autoincrement),
        Kind::BigInt if dice.chance(50) => id.default = Some(Default::Autoincrement),
        Kind::String if dice.chance(70) => id.default = Some(Default::Cuid),
        _ => {}
    }
    let without_key = dice.chance(12);
    id.unique = without_key;
    if without_key {
        id.default = None;
    } else {
        model.key = vec![id.id];
    }
    model.fields.push(id);
    if !without_key && dice.chance(15) {
        let second = Field {
            id: world.fresh(),
            name: "tenant".to_owned(),
            map: None,
            kind: *dice.pick(&[Kind::Int, Kind::String]),
            arity: Arity::Required,
            default: None,
            unique: false,
            rule: None,
        };
        model.key.push(second.id);
        model.fields[0].default = None;
        model.fields.push(second);
    }
    for _ in 0..dice.below(5) + 1 {
        let field = random_field(world, &model, dice);
        model.fields.push(field);
    }
    for _ in 0..dice.below(3) {
        model.indexes.extend(random_index(world, &model, dice));
    }
    if dice.chance(20) {
        model.checks.extend(random_check(world, &model, dice));
    }
    model
}

/// A kind of field.
pub(crate) fn random_kind(world: &World, dice: &mut Dice) -> Kind {
    if dice.chance(20)
        && let Some(it) = dice.any(&world.enums)
    {
        return Kind::Enum(it.id);
    }
    *dice.pick(&[
        Kind::String,
        Kind::String,
        Kind::String,
        Kind::VarChar(20),
        Kind::Uuid,
        Kind::Boolean,
        Kind::Int,
        Kind::Int,
        Kind::SmallInt,
        Kind::BigInt,
        Kind::Float,
        Kind::Decimal,
        Kind::Digits(12, 2),
        Kind::Digits(8, 4),
        Kind::DateTime,
        Kind::Timestamptz,
        Kind::Date,
        Kind::Json,
        Kind::Bytes,
        Kind::Document,
    ])
}

/// A new field that is part of no key.
pub(crate) fn random_field(world: &mut World, model: &Model, dice: &mut Dice) -> Field {
    let kind = random_kind(world, dice);
    let arity = match dice.below(10) {
        0..5 => Arity::Required,
        5..9 => Arity::Optional,
        _ => Arity::List,
    };
    let mut field = Field {
        id: world.fresh(),
        name: model.field_name(false, dice),
        map: dice.chance(20).then(|| model.field_name(true, dice)),
        kind,
        arity,
        default: None,
        unique: false,
        rule: None,
    };
    if dice.chance(35) {
        field.default = random_default(world, &field, dice);
    }
    let single = field.arity != Arity::List;
    let plain = !matches!(kind, Kind::Json | Kind::Document);
    field.unique = single && plain && kind != Kind::Boolean && dice.chance(12);
    if single && dice.chance(15) {
        field.rule = match kind {
            Kind::Int | Kind::BigInt => {
                Some(if dice.chance(50) { Rule::Gte(-2_147_483_648) } else { Rule::Lt(2_000_000_000) })
            }
            Kind::String => Some(Rule::Length(40)),
            _ => None,
        };
    }
    field
}

/// A default for a field.
pub(crate) fn random_default(world: &World, field: &Field, dice: &mut Dice) -> Option<Default> {
    let constant = |dice: &mut Dice| {
        let required = Field {
            arity: if field.arity == Arity::List { Arity::List } else { Arity::Required },
            ..field.clone()
        };
        match value::random(world, &required, dice) {
            Value::Null => None,
            it => Some(Default::Constant(it)),
        }
    };
    match field.kind {
        Kind::DateTime | Kind::Timestamptz if field.arity != Arity::List && dice.chance(50) => {
            Some(Default::Now)
        }
        Kind::String if field.arity != Arity::List && dice.chance(15) => Some(Default::Cuid),
        Kind::String if field.arity != Arity::List && dice.chance(15) => {
            Some(Default::Words(Value::Text((*dice.pick(&["it's words", "a", ""])).to_owned())))
        }
        _ => constant(dice),
    }
}

/// A new index.
pub(crate) fn random_index(world: &mut World, model: &Model, dice: &mut Dice) -> Option<Index> {
    let fit: Vec<&Field> = model
        .fields
        .iter()
        .filter(|it| it.arity != Arity::List && !matches!(it.kind, Kind::Json | Kind::Document))
        .collect();
    let mut fields: Vec<Id> = Vec::new();
    for _ in 0..dice.below(2) + 1 {
        let field = dice.any(&fit)?.id;
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    if model.indexes.iter().any(|it| it.fields == fields) || model.key == fields {
        return None;
    }
    let unique = dice.chance(35);
    let descending = !unique && dice.chance(20);
    let single_unique = |it: &Id| model.field(*it).is_some_and(|field| field.unique);
    if fields.len() == 1 && single_unique(&fields[0]) {
        return None;
    }
    let rows = match dice.below(10) {
        0 => pick(model, dice, |it| it.arity == Arity::Optional).map(Rows::Filled),
        1 => pick(model, dice, |it| it.arity == Arity::Optional).map(Rows::FilledInSql),
        2 => pick(model, dice, |it| it.kind == Kind::Boolean && it.arity != Arity::List).map(Rows::True),
        _ => None,
    };
    let id = world.fresh();
    let map = dice.chance(30).then(|| format!("index number {id}"));
    Some(Index { id, unique, fields, descending, map, rows })
}

fn pick(model: &Model, dice: &mut Dice, fit: impl Fn(&Field) -> bool) -> Option<Id> {
    let fit: Vec<Id> = model.fields.iter().filter(|field| fit(field)).map(|field| field.id).collect();
    dice.any(&fit)
}

/// A new check.
pub(crate) fn random_check(world: &mut World, model: &Model, dice: &mut Dice) -> Option<Check> {
    let field = pick(model, dice, |it| {
        it.arity != Arity::List && matches!(it.kind, Kind::Int | Kind::SmallInt | Kind::BigInt)
    })?;
    let id = world.fresh();
    let limit = *dice.pick(&[2_147_483_647, 1000, 100_000]);
    Some(Check { id, field, map: Some(format!("check {id}")), limit })
}

/// Adds a relation between two models, with new fields in the child.
pub(crate) fn random_relation(world: &mut World, dice: &mut Dice) -> Option<()> {
    let child = dice.any(&world.models)?;
    let parent = if dice.chance(15) { child.clone() } else { dice.any(&world.models)? };
    let references = if parent.key.is_empty() {
        vec![parent.fields.iter().find(|it| it.unique)?.id]
    } else {
        parent.key.clone()
    };
    let optional = parent.id == child.id || dice.chance(50);
    let mut fields = Vec::new();
    for &reference in &references {
        let referred = parent.field(reference)?.clone();
        let id = world.fresh();
        let field = Field {
            id,
            name: format!("{}{id}", if optional { "maybe" } else { "ref" }),
            map: dice.chance(20).then(|| format!("ref {id}")),
            kind: referred.kind,
            arity: if optional { Arity::Optional } else { Arity::Required },
            default: None,
            unique: references.len() == 1 && dice.chance(15),
            rule: None,
        };
        fields.push(id);
        world.model_mut(child.id)?.fields.push(field);
    }
    let id = world.fresh();
    let fits = |action: &Action| match action {
        Action::SetNull => optional,
        Action::SetDefault => false,
        _ => true,
    };
    let actions: Vec<Action> = Action::ALL.into_iter().filter(fits).collect();
    let on_delete = if dice.chance(80) { dice.any(&actions) } else { None };
    let on_update = if dice.chance(30) { dice.any(&actions) } else { None };
    let map = dice.chance(20).then(|| format!("key number {id}"));
    world.relations.push(Relation {
        id,
        child: child.id,
        parent: parent.id,
        fields,
        references,
        on_delete,
        on_update,
        map,
    });
    Some(())
}

/// Adds a relation of many to many.
pub(crate) fn random_join(world: &mut World, dice: &mut Dice) -> Option<()> {
    let fit: Vec<Id> = world.models.iter().filter(|it| it.key.len() == 1).map(|it| it.id).collect();
    let (left, right) = (dice.any(&fit)?, dice.any(&fit)?);
    if left == right {
        return None;
    }
    let taken = world.joins.iter().any(|it| [(left, right), (right, left)].contains(&(it.left, it.right)));
    let id = world.fresh();
    let name = (taken || dice.chance(40)).then(|| format!("pairs{id}"));
    world.joins.push(Join { id, left, right, name });
    Some(())
}
