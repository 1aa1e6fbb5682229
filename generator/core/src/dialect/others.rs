//! What a live database has and no schema can say: views, triggers, generated columns, collations, exclusion
//! constraints and more. A change that starts from a live database leaves it alone, and tells of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::tokens::{Token, tokens};
use crate::migration::{Grade, Matching, Plan, Risk, Statement};
use crate::scalar::Dialect;
use crate::tables::{
    Base, Check, Column, Condition, Default, ForeignKey, Index, Name, PartKey, Predicate, Table, Tables,
};

/// Something that no schema can say.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Other {
    /// What it is, in words: `view`, `generated column`, `index`.
    pub kind: String,
    /// The namespace of its table, or its own.
    schema: Option<String>,
    /// The table that it belongs to, if it belongs to one.
    table: Option<String>,
    /// Its name.
    pub name: String,
    /// What no schema can say of it: `NULLS NOT DISTINCT`.
    words: Option<String>,
    /// What it is in the picture of the tables.
    role: Role,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Role {
    /// Nothing: the picture does not know it.
    Beside,
    /// A table.
    Table,
    /// A property of a table that is in the picture.
    Property,
    /// A column that is computed.
    Generated,
    /// A column that counts by itself, in another way than a sequence of its own.
    Identity,
    /// A column that a schema can say but for these words.
    Column,
    /// An index.
    Index,
    /// An index that stands for a constraint no schema can say.
    Constraint,
    /// A check.
    Check,
    /// A foreign key.
    ForeignKey,
}

/// In an order of their own.
pub(super) fn sorted(mut others: Vec<Other>) -> Vec<Other> {
    others.sort_by(|a, b| {
        (&a.kind, &a.schema, &a.table, &a.name).cmp(&(&b.kind, &b.schema, &b.table, &b.name))
    });
    others
}

impl Other {
    /// A column or a table of SQLite with words that no schema can say.
    pub(super) fn of_words(kind: &str, table: &str, name: &str, words: &str) -> Other {
        let role = if kind == "column" { Role::Column } else { Role::Property };
        Other {
            kind: kind.to_owned(),
            schema: None,
            table: Some(table.to_owned()),
            name: name.to_owned(),
            words: Some(words.to_owned()),
            role,
        }
    }

    /// An index of SQLite with words that no schema can say.
    pub(super) fn of_index(table: &str, name: &str, words: &str) -> Other {
        Other { role: Role::Index, ..Other::of_words("index", table, name, words) }
    }

    fn owner(&self) -> Option<Name> {
        let schema = self.schema.clone().filter(|schema| schema != "public");
        Some(Name { schema, name: self.table.clone()? })
    }

    /// For people: `trigger "t" of "User"`, `index "i" of "User" (NULLS NOT DISTINCT)`.
    fn told(&self) -> String {
        let schema = self.schema.as_ref().filter(|schema| *schema != "public");
        let path = |name: &str| match schema {
            Some(schema) => format!("{schema}.{name}"),
            None => name.to_owned(),
        };
        let mut text = match &self.table {
            Some(table) if self.name.is_empty() => path(table),
            Some(table) => format!("{} of {}", self.name, path(table)),
            None => path(&self.name),
        };
        if let Some(words) = &self.words {
            text.push_str(&format!(" ({words})"));
        }
        text
    }
}

/// The picture before, the one after, and which of their things were which.
pub type Pictures<'a> = (&'a Tables, &'a Tables, &'a Matching);

/// Takes out of the picture of a live database what no schema can say and the other picture does not have: it is left
/// as it is.
pub fn leave_alone(live: &mut Tables, wanted: &Tables, others: &[Other]) {
    let matching = crate::migration::matching(live, wanted);
    let mut enums: Vec<Name> = Vec::new();
    let counterpart = |live: &Tables, name: &Name| -> Option<Table> {
        let place = live.tables.iter().position(|table| table.name == *name)?;
        let found = matching.tables.iter().find(|it| it.previous == Some(place))?;
        found.next.and_then(|next| wanted.tables.get(next)).cloned()
    };
    let whole = live.clone();
    for other in others {
        let Some(name) = other.owner() else { continue };
        let next = counterpart(&whole, &name);
        if other.role == Role::Table {
            if next.is_none() {
                live.tables.retain(|table| table.name != name);
            }
            continue;
        }
        // A table that goes takes along what belongs to it, and is kept with it.
        let Some(next) = next else { continue };
        let Some(table) = live.tables.iter_mut().find(|table| table.name == name) else { continue };
        match other.role {
            Role::Generated => match next.column(&other.name) {
                None => {
                    let gone = table.columns.iter().filter(|column| column.name == other.name);
                    enums.extend(gone.filter_map(|column| match &column.ty.base {
                        Base::Enum(name) => Some(name.clone()),
                        _ => None,
                    }));
                    table.columns.retain(|column| column.name != other.name);
                    without_column(table, &next, &other.name);
                }
                Some(next) => with_column(table, &other.name, |it| it.default.clone_from(&next.default)),
            },
            Role::Identity => {
                let counts = next.column(&other.name).map(|it| it.default == Some(Default::Autoincrement));
                if counts == Some(false) {
                    with_column(table, &other.name, |it| it.default = None);
                }
            }
            Role::Constraint => table.indexes.retain(|index| index.name != other.name),
            Role::Index if next.indexes.iter().all(|index| index.name != other.name) => {
                table.indexes.retain(|index| index.name != other.name);
            }
            Role::Check if next.checks.iter().all(|it| it.name.as_ref() != Some(&other.name)) => {
                table.checks.retain(|it| it.name.as_ref() != Some(&other.name));
            }
            Role::ForeignKey if next.foreign_keys.iter().all(|it| it.name != other.name) => {
                table.foreign_keys.retain(|it| it.name != other.name);
            }
            _ => {}
        }
    }
    // The keys of tables that are left alone are theirs; those that lead to them stay likewise.
    let there: Vec<Name> = live.tables.iter().map(|table| table.name.clone()).collect();
    for table in &mut live.tables {
        table.foreign_keys.retain(|key| there.contains(&key.parent) || whole.table(&key.parent).is_none());
    }
    enums.extend(whole.tables.iter().filter(|it| !there.contains(&it.name)).flat_map(|table| {
        table.columns.iter().filter_map(|column| match &column.ty.base {
            Base::Enum(name) => Some(name.clone()),
            _ => None,
        })
    }));
    live.enums.retain(|it| !enums.contains(&it.name) || wanted.enumeration(&it.name).is_some());
}

fn with_column(table: &mut Table, name: &str, change: impl FnOnce(&mut Column)) {
    if let Some(column) = table.columns.iter_mut().find(|column| column.name == name) {
        change(column);
    }
}

/// What stands on a column that is left alone is left alone too.
fn without_column(table: &mut Table, next: &Table, column: &str) {
    let known = |name: &str| next.indexes.iter().any(|index| index.name == name);
    table.indexes.retain(|index| known(&index.name) || !of_index(index, column));
    table.checks.retain(|check| {
        next.checks.iter().any(|it| it.name == check.name && it.name.is_some()) || !of_check(check, column)
    });
    let of_key = |key: &ForeignKey| key.columns.iter().any(|it| it == column);
    table.foreign_keys.retain(|key| next.foreign_keys.iter().any(|it| it.name == key.name) || !of_key(key));
}

fn of_check(check: &Check, column: &str) -> bool {
    let speaks = |it: &Condition| matches!(it, Condition::Sql(sql) if mentions(sql, column));
    check.conditions.iter().any(speaks)
}

fn of_index(index: &Index, column: &str) -> bool {
    let key = |key: &PartKey| match key {
        PartKey::Column(name) => name == column,
        PartKey::Path(path) => path.column == column,
        PartKey::Expression(sql) => mentions(sql, column),
    };
    let rows = matches!(&index.predicate, Some(Predicate::Sql(sql)) if mentions(sql, column));
    rows || index.include.iter().any(|it| it == column) || index.parts.iter().any(|part| key(&part.key))
}

fn mentions(sql: &str, column: &str) -> bool {
    tokens(sql).iter().any(|token| match token {
        Token::Name(name) => name == column,
        Token::Word(word) => word.eq_ignore_ascii_case(column),
        _ => false,
    })
}

/// Tells what is left alone, and what a plan makes anew without what no schema can say. On SQLite, where a table that
/// is made anew would lose it, the plan stops before it changes anything.
pub fn tell(dialect: Dialect, plan: &mut Plan, pictures: Pictures<'_>, others: &[Other]) {
    let (_, next, _) = pictures;
    moved(plan, pictures);
    let (lost, left): (Vec<&Other>, Vec<&Other>) =
        others.iter().partition(|other| is_lost(dialect, plan, pictures, other));
    let said = |other: &Other| other.role == Role::Index && other.words.is_none() && is_in(next, other);
    for names in by_kind(left.into_iter().filter(|other| !said(other))) {
        note(plan, format!("{names}: no schema can say it, and it is left alone"));
    }
    let mut stops = Vec::new();
    for other in lost {
        let told = format!("{} {}", other.kind, other.told());
        let subject = other.owner().map(|name| (name, None));
        plan.risks.push(Risk {
            code: "made-without",
            grade: Grade::Warning,
            what: format!("{told}: no schema can say it, and this change makes anew what has it, without it"),
            help: "write it into the printed SQL by hand, or bring it back afterwards".to_owned(),
            subject,
        });
        stops.push(told);
    }
    if dialect == Dialect::Sqlite && !stops.is_empty() {
        let words = format!(
            "isotype: this makes tables anew without what no schema can say; write it into the SQL by hand, then take this statement out: {}",
            stops.join("; ")
        );
        let stop =
            Statement::new(format!("SELECT json_extract('{{}}', {})", super::sqlite::literals::text(&words)))
                .comment("Tables that are made anew would lose what no schema can say.");
        for part in plan.parts.iter_mut().take(1) {
            for script in [&mut part.up, &mut part.down] {
                script.statements.insert(0, stop.clone());
            }
        }
    }
}

/// Tells of a table that goes where one of the same name comes in another schema. A live database knows no names of models:
/// that it is the same one is never guessed.
fn moved(plan: &mut Plan, (previous, next, matching): Pictures<'_>) {
    let gone = matching.tables.iter().filter(|it| it.next.is_none()).filter_map(|it| it.previous);
    for old in gone.map(|place| &previous.tables[place]) {
        let came = matching.tables.iter().filter(|it| it.previous.is_none()).filter_map(|it| it.next);
        let same = came.map(|place| &next.tables[place]).find(|new| new.name.name == old.name.name);
        let Some(new) = same else { continue };
        let home = |name: &Name| name.schema.clone().unwrap_or_else(|| "public".to_owned());
        let (from, to) = (home(&old.name), home(&new.name));
        plan.risks.push(Risk {
            code: "drops-table",
            grade: Grade::Warning,
            what: format!("{0} goes from {from}, and an empty {0} comes in {to}", old.name.name),
            help: format!(
                "if it moved, write @@renamed(from: \"{from}.{}\") into the model {}",
                old.name.name, new.label.name
            ),
            subject: Some((old.name.clone(), None)),
        });
    }
}

/// Tells what the database has at which a change arrives, and which no SQL of ours makes.
pub fn tell_unmade(plan: &mut Plan, others: &[Other]) {
    for names in by_kind(others.iter()) {
        note(plan, format!("{names}: no schema can say it, and this SQL does not make it"));
    }
}

fn note(plan: &mut Plan, what: String) {
    plan.risks.push(Risk {
        code: "left-alone",
        grade: Grade::Note,
        what,
        help: String::new(),
        subject: None,
    });
}

/// `view A, B`: a text for each kind.
fn by_kind<'a>(others: impl Iterator<Item = &'a Other>) -> Vec<String> {
    let mut kinds: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for other in others {
        kinds.entry(&other.kind).or_default().push(other.told());
    }
    kinds.into_iter().map(|(kind, names)| format!("{kind} {}", names.join(", "))).collect()
}

/// Whether a picture has an index of this name.
fn is_in(tables: &Tables, other: &Other) -> bool {
    tables.tables.iter().flat_map(|table| &table.indexes).any(|index| index.name == other.name)
}

/// Whether a plan makes anew what has these words.
fn is_lost(dialect: Dialect, plan: &Plan, (previous, next, matching): Pictures<'_>, other: &Other) -> bool {
    let Some(owner) = other.owner() else { return false };
    if matches!(other.role, Role::Beside | Role::Table) {
        return false;
    }
    let place = previous.tables.iter().position(|table| table.name == owner);
    let found = matching.tables.iter().find(|it| it.previous.is_some() && it.previous == place);
    let Some(after) = found.and_then(|it| next.tables.get(it.next?)) else { return false };
    let mut statements =
        plan.parts.iter().flat_map(|part| part.up.statements.iter().chain(&part.down.statements));
    if dialect == Dialect::Sqlite {
        let anew = [&owner, &after.name].map(|it| super::sqlite::plan::anew(&it.name));
        return statements.any(|it| anew.iter().any(|start| it.sql.starts_with(start)));
    }
    let name = super::postgresql::literals::name(&other.name);
    let made = |sql: &str| match other.role {
        Role::Index => sql.starts_with("CREATE") && sql.contains(" INDEX ") && sql.contains(&name),
        Role::Check | Role::ForeignKey => sql.contains(&format!("ADD CONSTRAINT {name} ")),
        Role::Column => sql.contains(&format!("ALTER COLUMN {name} TYPE")),
        _ => false,
    };
    statements.any(|statement| made(&statement.sql))
}
