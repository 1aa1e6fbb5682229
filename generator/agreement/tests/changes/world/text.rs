//! A schema in the language, with `@renamed` for what had another name before.

use std::fmt::Write;

use serde_json::Value as Json;

use super::{
    Action, Arity, Check, Default, Enum, Field, Id, Index, Join, Kind, Model, Relation, Rows, Rule, World,
};
use crate::value::{Value, base64, calendar, name as sql_name};

/// The text of a schema that followed another one.
pub(crate) fn text(world: &World, previous: Option<&World>) -> String {
    let mut text = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n".to_owned();
    if world.schemas {
        text.push_str("  schemas  = [\"public\", \"other place\"]\n");
    }
    text.push_str("}\n\ntype Document {\n  label String\n  width Int?\n\n  @@open\n}\n");
    for it in &world.enums {
        enumeration(&mut text, world, it, previous.and_then(|old| old.enumeration(it.id)));
    }
    for it in &world.models {
        model(&mut text, world, it, previous.and_then(|old| old.model(it.id)));
    }
    text
}

fn enumeration(text: &mut String, world: &World, it: &Enum, former: Option<&Enum>) {
    let _ = writeln!(text, "\nenum {} {{", it.name);
    for value in &it.values {
        let old = former.and_then(|old| old.values.iter().find(|old| old.id == value.id));
        let _ = write!(text, "  {}", value.name);
        mapped(text, value.map.as_deref(), "@map");
        renamed(text, &value.name, old.map(|old| old.name.as_str()), " @renamed");
        text.push('\n');
    }
    block_end(text, world, it.map.as_deref(), it.elsewhere, &it.name, former.map(|old| old.name.as_str()));
}

fn model(text: &mut String, world: &World, it: &Model, former: Option<&Model>) {
    let _ = writeln!(text, "\nmodel {} {{", it.name);
    for field in &it.fields {
        self::field(text, world, it, field, former.and_then(|old| old.field(field.id)));
    }
    for relation in &world.relations {
        relation_fields(text, world, it, relation);
    }
    for join in &world.joins {
        join_fields(text, world, it, join);
    }
    if it.key.len() > 1 {
        let _ = writeln!(text, "  @@id([{}])", names(it, &it.key));
    }
    for index in &it.indexes {
        self::index(text, it, index);
    }
    for check in &it.checks {
        self::check(text, it, check);
    }
    block_end(text, world, it.map.as_deref(), it.elsewhere, &it.name, former.map(|old| old.name.as_str()));
}

fn block_end(
    text: &mut String,
    world: &World,
    map: Option<&str>,
    elsewhere: bool,
    name: &str,
    former: Option<&str>,
) {
    if let Some(map) = map {
        let _ = writeln!(text, "  @@map({})", Json::from(map));
    }
    if world.schemas {
        let _ = writeln!(text, "  @@schema(\"{}\")", if elsewhere { "other place" } else { "public" });
    }
    if let Some(former) = former.filter(|former| *former != name) {
        let _ = writeln!(text, "  @@renamed(from: \"{former}\")");
    }
    text.push_str("}\n");
}

fn mapped(text: &mut String, map: Option<&str>, attribute: &str) {
    if let Some(map) = map {
        let _ = write!(text, " {attribute}({})", Json::from(map));
    }
}

fn renamed(text: &mut String, name: &str, former: Option<&str>, attribute: &str) {
    if let Some(former) = former.filter(|former| *former != name) {
        let _ = write!(text, "{attribute}(from: \"{former}\")");
    }
}

fn names(model: &Model, fields: &[Id]) -> String {
    let names: Vec<&str> =
        fields.iter().filter_map(|&id| model.field(id)).map(|field| field.name.as_str()).collect();
    names.join(", ")
}

fn field(text: &mut String, world: &World, model: &Model, field: &Field, former: Option<&Field>) {
    let (word, native) = kind(world, field.kind);
    let mark = match field.arity {
        Arity::Required => "",
        Arity::Optional => "?",
        Arity::List => "[]",
    };
    let _ = write!(text, "  {} {word}{mark}", field.name);
    if model.key == [field.id] {
        text.push_str(" @id");
    }
    if field.unique {
        text.push_str(" @unique");
    }
    match &field.default {
        Some(Default::Constant(value)) => {
            let _ = write!(text, " @default({})", constant(world, value));
        }
        Some(Default::Words(value)) => {
            let words = crate::value::quoted(match value {
                Value::Text(text) => text,
                _ => "words",
            });
            let _ = write!(text, " @default(dbgenerated({}))", Json::from(words));
        }
        Some(Default::Now) => text.push_str(" @default(now())"),
        Some(Default::Autoincrement) => text.push_str(" @default(autoincrement())"),
        Some(Default::Cuid) => text.push_str(" @default(cuid())"),
        None => {}
    }
    match &field.rule {
        Some(Rule::Gte(number)) => {
            let _ = write!(text, " @gte({number})");
        }
        Some(Rule::Lt(number)) => {
            let _ = write!(text, " @lt({number})");
        }
        Some(Rule::Length(most)) => {
            let _ = write!(text, " @length(0, {most})");
        }
        None => {}
    }
    text.push_str(&native);
    mapped(text, field.map.as_deref(), "@map");
    renamed(text, &field.name, former.map(|old| old.name.as_str()), " @renamed");
    text.push('\n');
}

fn kind(world: &World, kind: Kind) -> (String, String) {
    let (word, native) = match kind {
        Kind::String => ("String", String::new()),
        Kind::VarChar(length) => ("String", format!(" @db.VarChar({length})")),
        Kind::Uuid => ("String", " @db.Uuid".to_owned()),
        Kind::Boolean => ("Boolean", String::new()),
        Kind::Int => ("Int", String::new()),
        Kind::SmallInt => ("Int", " @db.SmallInt".to_owned()),
        Kind::BigInt => ("BigInt", String::new()),
        Kind::Float => ("Float", String::new()),
        Kind::Decimal => ("Decimal", String::new()),
        Kind::Digits(precision, scale) => ("Decimal", format!(" @db.Decimal({precision}, {scale})")),
        Kind::DateTime => ("DateTime", String::new()),
        Kind::Timestamptz => ("DateTime", " @db.Timestamptz(3)".to_owned()),
        Kind::Date => ("DateTime", " @db.Date".to_owned()),
        Kind::Json => ("Json", String::new()),
        Kind::Bytes => ("Bytes", String::new()),
        Kind::Document => ("Document", String::new()),
        Kind::Enum(id) => (world.enumeration(id).map_or("String", |it| it.name.as_str()), String::new()),
    };
    (word.to_owned(), native)
}

fn constant(world: &World, value: &Value) -> String {
    match value {
        Value::Text(text) => Json::from(text.as_str()).to_string(),
        Value::Boolean(flag) => flag.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => format!("{number}"),
        Value::Decimal(digits) => digits.clone(),
        Value::Moment(moment) => {
            let (date, time) = calendar(*moment);
            format!("\"{date}T{time}Z\"")
        }
        Value::Json(json) => Json::from(json.to_string()).to_string(),
        Value::Bytes(bytes) => Json::from(base64(bytes)).to_string(),
        Value::Enum(id) => world
            .enums
            .iter()
            .flat_map(|it| &it.values)
            .find(|it| it.id == *id)
            .map_or_else(String::new, |it| it.name.clone()),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| constant(world, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Null | Value::Sql(_) | Value::Any => "\"no constant\"".to_owned(),
    }
}

fn relation_fields(text: &mut String, world: &World, model: &Model, relation: &Relation) {
    let (Some(child), Some(parent)) = (world.model(relation.child), world.model(relation.parent)) else {
        return;
    };
    let id = relation.id;
    if child.id == model.id {
        let optional = relation
            .fields
            .iter()
            .any(|&field| child.field(field).is_some_and(|field| field.arity == Arity::Optional));
        let _ = write!(
            text,
            "  to{id} {}{} @relation(\"r{id}\", fields: [{}], references: [{}]",
            parent.name,
            if optional { "?" } else { "" },
            names(child, &relation.fields),
            names(parent, &relation.references)
        );
        for (word, action) in [("onDelete", relation.on_delete), ("onUpdate", relation.on_update)] {
            if let Some(action) = action {
                let _ = write!(text, ", {word}: {}", self::action(action));
            }
        }
        if let Some(map) = &relation.map {
            let _ = write!(text, ", map: {}", Json::from(map.as_str()));
        }
        text.push_str(")\n");
    }
    if parent.id == model.id {
        let single = relation.fields.len() == 1
            && (child.field(relation.fields[0]).is_some_and(|field| field.unique)
                || child.key == relation.fields);
        let mark = if single { "?" } else { "[]" };
        let _ = writeln!(text, "  from{id} {}{mark} @relation(\"r{id}\")", child.name);
    }
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Cascade => "Cascade",
        Action::Restrict => "Restrict",
        Action::NoAction => "NoAction",
        Action::SetNull => "SetNull",
        Action::SetDefault => "SetDefault",
    }
}

fn join_fields(text: &mut String, world: &World, model: &Model, join: &Join) {
    for (side, other) in [(join.left, join.right), (join.right, join.left)] {
        let Some(other) = world.model(other).filter(|_| side == model.id) else { continue };
        let _ = write!(text, "  with{} {}[]", join.id, other.name);
        if let Some(name) = &join.name {
            let _ = write!(text, " @relation(\"{name}\")");
        }
        text.push('\n');
    }
}

fn index(text: &mut String, model: &Model, index: &Index) {
    let word = if index.unique { "@@unique" } else { "@@index" };
    let mut fields = names(model, &index.fields);
    if index.descending {
        fields.push_str("(sort: Desc)");
    }
    let _ = write!(text, "  {word}([{fields}]");
    let field = |id: &Id| model.field(*id).expect("indexes go with their fields");
    match &index.rows {
        Some(Rows::Filled(id)) => {
            let _ = write!(text, ", where: {{ {}: {{ not: null }} }}", field(id).name);
        }
        Some(Rows::True(id)) => {
            let _ = write!(text, ", where: {{ {}: true }}", field(id).name);
        }
        Some(Rows::FilledInSql(id)) => {
            let words = format!("{} IS NOT NULL", sql_name(field(id).column()));
            let _ = write!(text, ", where: raw({})", Json::from(words));
        }
        None => {}
    }
    if let Some(map) = &index.map {
        let _ = write!(text, ", map: {}", Json::from(map.as_str()));
    }
    text.push_str(")\n");
}

fn check(text: &mut String, model: &Model, check: &Check) {
    let Some(field) = model.field(check.field) else { return };
    let words = format!("{} < {}", sql_name(field.column()), check.limit);
    let _ = write!(text, "  @@check({}", Json::from(words));
    if let Some(map) = &check.map {
        let _ = write!(text, ", map: {}", Json::from(map.as_str()));
    }
    text.push_str(")\n");
}
