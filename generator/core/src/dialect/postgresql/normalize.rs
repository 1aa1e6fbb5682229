//! The picture that a schema means, as the server's catalog would tell it.
//!
//! The server keeps expressions as trees and prints them in its own way: with casts, brackets and synonyms. Both sides
//! are brought to one spelling of words. It is exact for everything that Isotype writes itself, and for most of what
//! people write; where it is not, two equal expressions may look different, never the other way round.

use super::literals::constant_of;
use super::statements::{default_clause, part_key, predicate};
use super::types::{as_the_server_says, declared};
use super::{checks, literals};
use crate::dialect::tokens::{Token, after_bracket, is_sign, is_word, spell, tokens};
use crate::scalar::Scalar;
use crate::tables::{
    Base, Check, Column, Condition, Default, Enum, Index, Label, Method, Name, Part, PartKey, Predicate,
    Table, Tables, Type,
};

/// The normalized picture.
pub fn normalize(tables: &Tables) -> Tables {
    let mut schemas: Vec<String> = tables.schemas.iter().filter(|name| *name != "public").cloned().collect();
    schemas.sort();
    let mut extensions = tables.extensions.clone();
    for extension in &mut extensions {
        // The catalog tells where an extension ended up and in which version, not what was asked for.
        extension.schema = None;
        extension.version = None;
    }
    extensions.sort();
    let mut enums: Vec<Enum> = tables
        .enums
        .iter()
        .map(|it| Enum {
            name: plain(&it.name),
            label: Label::default(),
            values: it.values.clone(),
            value_labels: Vec::new(),
            docs: None,
        })
        .collect();
    enums.sort_by(|a, b| a.name.cmp(&b.name));
    let mut list: Vec<Table> = tables.tables.iter().map(table).collect();
    list.sort_by(|a, b| a.name.cmp(&b.name));
    Tables { schemas, extensions, enums, tables: list }
}

/// The default namespace has two spellings.
fn plain(name: &Name) -> Name {
    Name { schema: name.schema.clone().filter(|schema| schema != "public"), name: name.name.clone() }
}

fn table(table: &Table) -> Table {
    let mut indexes: Vec<Index> = table.indexes.iter().map(|it| index(table, it)).collect();
    indexes.sort_by(|a, b| a.name.cmp(&b.name));
    let mut foreign_keys = table.foreign_keys.clone();
    for key in &mut foreign_keys {
        key.parent = plain(&key.parent);
    }
    foreign_keys.sort_by(|a, b| a.name.cmp(&b.name));
    let mut checks: Vec<Check> = table
        .checks
        .iter()
        .map(|check| Check {
            name: check.name.clone(),
            column: None,
            conditions: vec![Condition::Sql(expression(&checks::condition(table, check)))],
        })
        .collect();
    checks.sort_by(|a, b| a.name.cmp(&b.name));
    Table {
        name: plain(&table.name),
        label: Label::default(),
        docs: None,
        columns: table.columns.iter().map(column).collect(),
        primary_key: table.primary_key.clone(),
        indexes,
        foreign_keys,
        checks,
    }
}

fn column(column: &Column) -> Column {
    let base = match &column.ty.base {
        Base::Enum(name) => Base::Enum(plain(name)),
        _ => Base::Sql(as_the_server_says(&declared(&Type { list: false, ..column.ty.clone() }))),
    };
    let ty = Type { base, list: column.ty.list };
    let default = match &column.default {
        Some(Default::Autoincrement) => Some(Default::Autoincrement),
        Some(Default::Constant(constant)) => {
            Some(Default::Expression(default(&ty, &constant_of(&column.ty, constant))))
        }
        Some(_) => default_clause(column).map(|it| Default::Expression(default(&ty, &it))),
        None => None,
    };
    // A primary key or a sequence makes a column NOT NULL whatever was said.
    let nullable = column.nullable && column.default != Some(Default::Autoincrement);
    Column { name: column.name.clone(), label: Label::default(), ty, nullable, default, docs: None }
}

/// One spelling of a default. JSON is compared as JSON: the server sorts keys and respells numbers.
pub(super) fn default(ty: &Type, sql: &str) -> String {
    let mut list = simplified(sql);
    let base = match &ty.base {
        Base::Sql(words) => words.as_str(),
        _ => "",
    };
    for token in &mut list {
        if let Token::Text(text) = token {
            if base == "jsonb"
                && let Ok(value) = serde_json::from_str::<serde_json::Value>(text)
            {
                *text = json(&value);
            } else if base.starts_with("character(") {
                text.truncate(text.trim_end_matches(' ').len());
            }
        }
    }
    spell(&list)
}

fn json(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Number(number) => format!("{:?}", number.as_f64().unwrap_or_default()),
        Value::Array(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| format!("{}:{}", literals::json_path_key(key), json(value)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
        other => other.to_string(),
    }
}

fn index(table: &Table, index: &Index) -> Index {
    let parts = index
        .parts
        .iter()
        .map(|part| {
            let key = match &part.key {
                PartKey::Column(column) => PartKey::Column(column.clone()),
                other => PartKey::Expression(expression(&part_key(other))),
            };
            let class = part.operator_class.as_deref().map(class_name);
            let class = class.filter(|class| !is_usual(index.method, part, table, class));
            Part { key, descending: part.descending, operator_class: class }
        })
        .collect();
    Index {
        parts,
        predicate: index.predicate.as_ref().map(|it| Predicate::Sql(expression(&predicate(table, it)))),
        ..index.clone()
    }
}

/// A class without its namespace, which the catalog does not tell.
fn class_name(words: &str) -> String {
    match tokens(words).as_slice() {
        [.., Token::Name(name) | Token::Word(name)] => name.clone(),
        _ => words.to_owned(),
    }
}

/// Whether a class is the one that the server takes when nothing is said.
fn is_usual(method: Method, part: &Part, table: &Table, class: &str) -> bool {
    let PartKey::Column(column) = &part.key else { return class == "text_ops" || class == "jsonb_ops" };
    let Some(column) = table.column(column) else { return false };
    if column.ty.list {
        return class == "array_ops";
    }
    let usual: &[&str] =
        match (method, column.ty.base.scalar(), column.ty.base.native().map(|(name, _)| name)) {
            (
                Method::BTree | Method::Hash | Method::SpGist,
                Some(Scalar::String),
                None | Some("Text" | "VarChar"),
            ) => &["text_ops", "varchar_ops"],
            (Method::BTree | Method::Hash | Method::Gin, Some(Scalar::Json), _) => &["jsonb_ops"],
            (Method::BTree | Method::Hash, Some(Scalar::Int), None | Some("Integer")) => &["int4_ops"],
            (Method::BTree | Method::Hash, Some(Scalar::BigInt), _) => &["int8_ops"],
            (Method::Brin, Some(Scalar::Int), None | Some("Integer")) => &["int4_minmax_ops"],
            (Method::Brin, Some(Scalar::BigInt), _) => &["int8_minmax_ops"],
            (Method::Brin, Some(Scalar::DateTime), None | Some("Timestamp")) => &["timestamp_minmax_ops"],
            (Method::Brin, Some(Scalar::String), None | Some("Text" | "VarChar")) => &["text_minmax_ops"],
            (Method::SpGist, Some(Scalar::String), Some("Inet")) => &["inet_ops"],
            (Method::BTree | Method::Hash, Some(Scalar::String), Some("Uuid")) => &["uuid_ops"],
            (Method::Gin, None, _) => &["tsvector_ops"],
            _ => &[],
        };
    usual.contains(&class)
}

/// One spelling of an expression.
pub(super) fn expression(sql: &str) -> String {
    spell(&simplified(sql))
}

/// The words of an expression without what the server adds or respells.
fn simplified(sql: &str) -> Vec<Token> {
    let list = tokens(sql);
    let list = without_casts(&list);
    let list = listed(&list);
    let mut out: Vec<Token> = Vec::new();
    let mut index = 0;
    while index < list.len() {
        let next = list.get(index + 1);
        match &list[index] {
            Token::Sign(sign) if sign == "(" || sign == ")" => {}
            Token::Sign(sign) if sign == "!=" => out.push(Token::Sign("<>".to_owned())),
            // The server writes '-5'::integer for -5, and numbers of other types as texts.
            Token::Sign(sign) if sign == "-" => match next {
                Some(Token::Number(number)) => {
                    out.push(Token::Text(format!("-{number}")));
                    index += 1;
                }
                _ => out.push(list[index].clone()),
            },
            Token::Number(number) => out.push(Token::Text(number.clone())),
            // The server quotes only names that need it.
            Token::Name(name) => out.push(Token::Word(name.clone())),
            Token::Word(word) if word == "like" => out.push(Token::Sign("~~".to_owned())),
            Token::Word(word) if word == "now" && is_sign(next, "(") => {
                out.push(Token::Word("current_timestamp".to_owned()));
                index += 2;
            }
            token => out.push(token.clone()),
        }
        index += 1;
    }
    out
}

/// Without `::type`, whose words are a name, perhaps with a namespace, a length, and brackets of an array.
fn without_casts(list: &[Token]) -> Vec<Token> {
    let mut out = Vec::new();
    let mut index = 0;
    while index < list.len() {
        if !is_sign(list.get(index), "::") {
            out.push(list[index].clone());
            index += 1;
            continue;
        }
        index += 2;
        while is_sign(list.get(index), ".") {
            index += 2;
        }
        if is_word(list.get(index), "varying") || is_word(list.get(index), "precision") {
            index += 1;
        }
        if is_sign(list.get(index), "(") {
            index = after_bracket(list, index);
        }
        if (is_word(list.get(index), "without") || is_word(list.get(index), "with"))
            && is_word(list.get(index + 1), "time")
        {
            index += 3;
        }
        while is_sign(list.get(index), "[") && is_sign(list.get(index + 1), "]") {
            index += 2;
        }
    }
    out
}

/// `a IN (x, y)` as the server writes it: `a = ANY (ARRAY[x, y])`.
fn listed(list: &[Token]) -> Vec<Token> {
    let word = |text: &str| Token::Word(text.to_owned());
    let sign = |text: &str| Token::Sign(text.to_owned());
    let mut out: Vec<Token> = Vec::new();
    let mut index = 0;
    while index < list.len() {
        let is_list = is_word(list.get(index), "in") && is_sign(list.get(index + 1), "(");
        if !is_list {
            out.push(list[index].clone());
            index += 1;
            continue;
        }
        let end = after_bracket(list, index + 1);
        let entries = &list[index + 2..end - 1];
        let negated = is_word(out.last(), "not");
        if negated {
            out.pop();
        }
        out.push(sign(if negated { "<>" } else { "=" }));
        // One entry alone is a plain comparison.
        if entries.iter().any(|token| is_sign(Some(token), ",")) {
            out.push(word(if negated { "all" } else { "any" }));
            out.push(word("array"));
            out.push(sign("["));
            out.extend_from_slice(entries);
            out.push(sign("]"));
        } else {
            out.extend_from_slice(entries);
        }
        index = end;
    }
    out
}
