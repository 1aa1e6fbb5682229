//! One picture by the names of the other: tables, columns, enums and values that only changed their names become equal.
//! Names of keys, indexes and checks stay; `diff` tells those that only changed their names.

use std::collections::BTreeMap;

use super::matching::{EnumMatch, Matching, TableMatch};
use super::words::{cast_to, with_casts, with_names};
use crate::scalar::Constant;
use crate::tables::{
    Base, Check, Column, Condition, Default, Enum, Index, Name, PartKey, Predicate, Table, Tables,
};

/// The old picture by the new names.
pub fn with_names_of_next(previous: &Tables, next: &Tables, matching: &Matching) -> Tables {
    let tables = matching.tables.iter().filter_map(|it| Some((it.previous?, it.next?, it)));
    let enums = matching.enums.iter().filter_map(|it| Some((it.previous?, it.next?, it)));
    let renaming = Renaming {
        tables: tables
            .map(|(old, new, it)| {
                let (old, new) = (&previous.tables[old], &next.tables[new]);
                (&old.name, TableNames { name: &new.name, columns: column_names(old, new, it) })
            })
            .collect(),
        enums: enums
            .map(|(old, new, it)| {
                let (old, new) = (&previous.enums[old], &next.enums[new]);
                (&old.name, EnumNames { name: &new.name, values: value_names(old, new, it) })
            })
            .collect(),
    };
    Tables {
        schemas: previous.schemas.clone(),
        extensions: previous.extensions.clone(),
        enums: previous.enums.iter().map(|it| renaming.enumeration(it)).collect(),
        tables: previous.tables.iter().map(|it| renaming.table(it)).collect(),
    }
}

/// The new picture by the old names.
pub fn with_names_of_previous(previous: &Tables, next: &Tables, matching: &Matching) -> Tables {
    with_names_of_next(next, previous, &matching.reversed())
}

fn column_names<'a>(old: &'a Table, new: &'a Table, it: &TableMatch) -> BTreeMap<&'a str, &'a str> {
    let both = it.columns.iter().filter_map(|&(previous, next)| Some((previous?, next?)));
    both.map(|(previous, next)| (old.columns[previous].name.as_str(), new.columns[next].name.as_str()))
        .collect()
}

fn value_names<'a>(old: &'a Enum, new: &'a Enum, it: &EnumMatch) -> BTreeMap<&'a str, &'a str> {
    let both = it.values.iter().filter_map(|&(previous, next)| Some((previous?, next?)));
    both.map(|(previous, next)| (old.values[previous].as_str(), new.values[next].as_str())).collect()
}

struct Renaming<'a> {
    tables: BTreeMap<&'a Name, TableNames<'a>>,
    enums: BTreeMap<&'a Name, EnumNames<'a>>,
}

struct TableNames<'a> {
    name: &'a Name,
    columns: BTreeMap<&'a str, &'a str>,
}

struct EnumNames<'a> {
    name: &'a Name,
    values: BTreeMap<&'a str, &'a str>,
}

impl EnumNames<'_> {
    fn value(&self, text: &mut String) {
        if let Some(new) = self.values.get(text.as_str()) {
            (*new).clone_into(text);
        }
    }
}

impl Renaming<'_> {
    fn enumeration(&self, it: &Enum) -> Enum {
        let mut it = it.clone();
        if let Some(names) = self.enums.get(&it.name) {
            it.name = names.name.clone();
            it.values.iter_mut().for_each(|value| names.value(value));
        }
        it
    }

    fn table(&self, table: &Table) -> Table {
        let none = BTreeMap::new();
        let columns = self.tables.get(&table.name).map_or(&none, |names| &names.columns);
        let column_name = |name: &mut String| {
            if let Some(new) = columns.get(name.as_str()) {
                (*new).clone_into(name);
            }
        };
        let words = |sql: &mut String| {
            *sql = with_names(sql, |name, quoted| in_words(columns, name, quoted));
            if !self.enums.is_empty() && sql.contains("::") {
                *sql = with_casts(sql, |schema, name, text| self.cast(schema, name, text));
            }
        };
        let mut new = table.clone();
        if let Some(names) = self.tables.get(&table.name) {
            new.name = names.name.clone();
        }
        for column in &mut new.columns {
            self.column(column);
            if let Some(Default::Expression(sql)) = &mut column.default {
                words(sql);
            }
            column_name(&mut column.name);
        }
        if let Some(key) = &mut new.primary_key {
            key.columns.iter_mut().for_each(column_name);
        }
        for index in &mut new.indexes {
            self.index(table, index, column_name, words);
        }
        for key in &mut new.foreign_keys {
            key.columns.iter_mut().for_each(column_name);
            if let Some(parent) = self.tables.get(&key.parent) {
                key.parent = parent.name.clone();
                for reference in &mut key.references {
                    if let Some(new) = parent.columns.get(reference.as_str()) {
                        (*new).clone_into(reference);
                    }
                }
            }
        }
        for check in &mut new.checks {
            self.check(table, check, column_name, words);
        }
        new
    }

    /// A cast to one of the enums, and the text that is cast, by the new names.
    fn cast(&self, schema: Option<&str>, name: &str, text: Option<&str>) -> Option<(String, Option<String>)> {
        let plain = |schema: Option<&str>| schema.filter(|it| *it != "public").map(str::to_owned);
        let is_it = |it: &Name| it.name == name && plain(it.schema.as_deref()) == plain(schema);
        let names = self.enums.iter().find(|(old, _)| is_it(old))?.1;
        let renamed =
            |text: &str| names.values.get(text).map_or_else(|| text.to_owned(), |it| (*it).to_owned());
        let text = text.map(|text| match text.strip_prefix('{').and_then(|it| it.strip_suffix('}')) {
            Some(list) => format!("{{{}}}", list.split(',').map(renamed).collect::<Vec<_>>().join(",")),
            None => renamed(text),
        });
        Some((cast_to(plain(names.name.schema.as_deref()).as_deref(), &names.name.name), text))
    }

    fn column(&self, column: &mut Column) {
        let (Base::Enum(name) | Base::EnumText(name)) = &mut column.ty.base else { return };
        let Some(names) = self.enums.get(name) else { return };
        *name = names.name.clone();
        if let Some(Default::Constant(constant)) = &mut column.default {
            value_of(names, constant);
        }
    }

    fn index(
        &self,
        table: &Table,
        index: &mut Index,
        column_name: impl Fn(&mut String) + Copy,
        words: impl Fn(&mut String),
    ) {
        for part in &mut index.parts {
            match &mut part.key {
                PartKey::Column(name) => column_name(name),
                PartKey::Path(path) => column_name(&mut path.column),
                PartKey::Expression(sql) => words(sql),
            }
        }
        index.include.iter_mut().for_each(column_name);
        match &mut index.predicate {
            None => {}
            Some(Predicate::Sql(sql)) => words(sql),
            Some(Predicate::All(terms)) => {
                for term in terms {
                    if let Some(names) = self.enum_of(table, &term.column) {
                        value_of(names, &mut term.value);
                    }
                    column_name(&mut term.column);
                }
            }
        }
    }

    fn check(
        &self,
        table: &Table,
        check: &mut Check,
        column_name: impl Fn(&mut String),
        words: impl Fn(&mut String),
    ) {
        let names = check.column.as_deref().and_then(|column| self.enum_of(table, column));
        for condition in &mut check.conditions {
            match condition {
                Condition::Sql(sql) => words(sql),
                Condition::OneOf(values) => {
                    if let Some(names) = names {
                        values.iter_mut().for_each(|value| names.value(value));
                    }
                }
                _ => {}
            }
        }
        if let Some(column) = &mut check.column {
            column_name(column);
        }
    }

    /// The enum of a column, by the old names.
    fn enum_of(&self, table: &Table, column: &str) -> Option<&EnumNames<'_>> {
        match &table.column(column)?.ty.base {
            Base::Enum(name) | Base::EnumText(name) => self.enums.get(name),
            _ => None,
        }
    }
}

/// A bare word means a column whatever its case; PostgreSQL would want lower case, and SQLite does not care.
fn in_words(columns: &BTreeMap<&str, &str>, name: &str, quoted: bool) -> Option<String> {
    if let Some(new) = columns.get(name) {
        return (*new != name).then(|| (*new).to_owned());
    }
    if quoted {
        return None;
    }
    let found = columns.iter().find(|(old, _)| old.eq_ignore_ascii_case(name));
    found.filter(|(old, new)| old != new).map(|(_, new)| (*new).to_owned())
}

fn value_of(names: &EnumNames<'_>, constant: &mut Constant) {
    match constant {
        Constant::String(text) | Constant::EnumValue(text) => names.value(text),
        Constant::List(items) => items.iter_mut().for_each(|item| value_of(names, item)),
        _ => {}
    }
}
