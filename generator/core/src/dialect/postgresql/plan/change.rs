//! What changes in each table that is in both pictures.

use super::super::normalize::normalize;
use super::super::types::declared;
use super::Planner;
use super::conversions::word;
use super::enums::renamed_text;
use super::outlook::Way;
use crate::dialect::tokens::{Token, tokens};
use crate::migration::{
    Fill, Matching, Request, TableDiff, diff, with_names, with_names_of_next, with_names_of_previous,
};
use crate::tables::{
    Base, Check, Column, Condition, ForeignKey, Index, Name, PartKey, Predicate, Table, Tables,
};

/// A table that is in both pictures, by one set of names.
#[derive(Clone, Debug)]
pub(super) struct TableChange {
    /// As it was.
    pub(super) old: Table,
    /// As it shall be.
    pub(super) new: Table,
    /// As it was, by the names of before the migration.
    pub(super) first: Table,
    /// As it shall be, by the names of after the migration.
    pub(super) last: Table,
    /// What differs.
    pub(super) diff: TableDiff,
    /// Columns whose type changes so that what is built on them waits until then.
    pub(super) retyped: Vec<String>,
}

impl TableChange {
    pub(super) fn name(&self) -> &Name {
        &self.new.name
    }

    /// A column of the old table by its name of before the migration.
    pub(super) fn first_column(&self, name: &str) -> Option<&Column> {
        let place = self.old.columns.iter().position(|column| column.name == name)?;
        self.first.columns.get(place)
    }

    /// A column of the new table by its name of after the migration.
    pub(super) fn last_column(&self, name: &str) -> Option<&Column> {
        let place = self.new.columns.iter().position(|column| column.name == name)?;
        self.last.columns.get(place)
    }

    pub(super) fn is_retyped(&self, column: &str) -> bool {
        self.retyped.iter().any(|it| it == column)
    }

    pub(super) fn index_waits(&self, index: &Index) -> bool {
        self.retyped.iter().any(|column| index_mentions(index, column))
    }

    pub(super) fn check_waits(&self, check: &Check) -> bool {
        self.retyped.iter().any(|column| check_mentions(check, column))
    }

    /// What a person gave for a column on the way back, in the person's words.
    pub(super) fn given_down<'a>(&self, request: &Request<'a>, column: &str) -> Option<&'a str> {
        let first = self.first_column(column)?;
        let fill = request.fills.down.iter().find(|fill| is_for(fill, &self.first.name, &first.name))?;
        Some(&fill.sql)
    }
}

pub(super) fn is_for(fill: &Fill, table: &Name, column: &str) -> bool {
    fill.column == column && plain(&fill.table) == *table
}

impl Planner<'_> {
    /// The value that a person gave for a column, in the words that hold while the migration runs.
    pub(super) fn fill_up(&self, change: &TableChange, column: &str, renamed: bool) -> Option<String> {
        let last = change.last_column(column)?;
        let fill = self.request.fills.up.iter().find(|fill| is_for(fill, &change.last.name, &last.name))?;
        let all: Vec<(&Table, &Table)> = self.at_first.iter().map(|it| (&it.first, &it.old)).collect();
        Some(if renamed {
            in_words_of(&fill.sql, (&change.first, &change.old), &all)
        } else {
            fill.sql.clone()
        })
    }

    /// The same for the way back.
    pub(super) fn fill_down(&self, change: &TableChange, column: &str) -> Option<String> {
        let first = change.first_column(column)?;
        let fill =
            self.request.fills.down.iter().find(|fill| is_for(fill, &change.first.name, &first.name))?;
        let all: Vec<(&Table, &Table)> = self.at_first.iter().map(|it| (&it.last, &it.new)).collect();
        let sql = in_words_of(&fill.sql, (&change.last, &change.new), &all);
        // A value of an enum by its name of before, while it has its name of after.
        let Base::Enum(it) = &first.ty.base else { return Some(sql) };
        let renamed = renamed_values(self.request, Way::Up, it);
        if renamed.is_empty() {
            return Some(sql);
        }
        let text = format!("({sql})::text{}", if first.ty.list { "[]" } else { "" });
        let working = change.old.column(column).map_or(&first.ty, |old| &old.ty);
        Some(format!("({})::{}", renamed_text(&text, first.ty.list, &renamed), declared(working)))
    }
}

/// SQL over the rows of a table by the names of its other picture; both have the same columns in the same order. The
/// other tables that it reads have their other names too, and so do their columns, where the table itself has none of
/// that name.
fn in_words_of(sql: &str, (from, to): (&Table, &Table), all: &[(&Table, &Table)]) -> String {
    let is = |there: &str, name: &str, quoted: bool| {
        if quoted { there == name } else { there.eq_ignore_ascii_case(name) }
    };
    let is_named = mentioned(sql);
    let read: Vec<_> = all.iter().filter(|(from, _)| is_named(&from.name.name)).collect();
    let column = |(from, to): (&Table, &Table), name: &str, quoted: bool| {
        let place = from.columns.iter().position(|it| is(&it.name, name, quoted))?;
        to.columns.get(place).map(|it| (it.name != from.columns[place].name).then(|| it.name.clone()))
    };
    with_names(sql, |name, quoted| {
        if let Some(own) = column((from, to), name, quoted) {
            return own;
        }
        let table = read.iter().find(|(from, _)| is(&from.name.name, name, quoted));
        match table {
            Some((from, to)) => (to.name.name != from.name.name).then(|| to.name.name.clone()),
            None => read.iter().find_map(|it| column(**it, name, quoted)).flatten(),
        }
    })
}

/// The values of an enum that have another name on the other side of a way: from, to.
pub(super) fn renamed_values(request: &Request<'_>, way: Way, it: &Name) -> Vec<(String, String)> {
    let (previous, next) = (&request.previous.enums, &request.next.enums);
    let mut pairs = Vec::new();
    for found in &request.matching.enums {
        let (Some(old), Some(new)) = (found.previous, found.next) else { continue };
        let (old, new) = (&previous[old], &next[new]);
        if plain(if way == Way::Up { &old.name } else { &new.name }) != *it {
            continue;
        }
        let both = found.values.iter().filter_map(|&(from, to)| Some((from?, to?)));
        let both = both.map(|(from, to)| (old.values[from].clone(), new.values[to].clone()));
        let both = both.filter(|(from, to)| from != to);
        pairs.extend(both.map(|(from, to)| if way == Way::Up { (from, to) } else { (to, from) }));
    }
    pairs
}

/// The default namespace by one name.
pub(super) fn plain(name: &Name) -> Name {
    Name { schema: name.schema.clone().filter(|schema| schema != "public"), name: name.name.clone() }
}

/// A picture in which the default namespace has one name.
pub(super) fn with_plain_names(tables: &Tables) -> Tables {
    let mut tables = tables.clone();
    tables.schemas.retain(|schema| schema != "public");
    for it in &mut tables.enums {
        it.name = plain(&it.name);
    }
    for table in &mut tables.tables {
        table.name = plain(&table.name);
        for column in &mut table.columns {
            if let Base::Enum(name) = &mut column.ty.base {
                *name = plain(name);
            }
            // A column of a key or with a sequence is never NULL, whatever was said.
            let in_key = table.primary_key.as_ref().is_some_and(|key| key.columns.contains(&column.name));
            if in_key || column.default == Some(crate::tables::Default::Autoincrement) {
                column.nullable = false;
            }
        }
        for key in &mut table.foreign_keys {
            key.parent = plain(&key.parent);
        }
    }
    tables
}

/// Both pictures by the old names of tables and columns and the new names of enums and their values, which change
/// first.
pub(super) fn by_old_names(request: &Request<'_>) -> (Tables, Tables) {
    let (previous, next) = (with_plain_names(request.previous), with_plain_names(request.next));
    let enums = Matching { tables: Vec::new(), enums: request.matching.enums.clone() };
    let previous = with_names_of_next(&previous, &next, &enums);
    let next = with_names_of_previous(&previous, &next, request.matching);
    (previous, next)
}

/// The tables that are in both pictures, in the order of the request, before anything is done.
pub(super) fn at_first(old: &Tables, new: &Tables, request: &Request<'_>) -> Vec<TableChange> {
    let (first, last) = (with_plain_names(request.previous), with_plain_names(request.next));
    let (old_normal, new_normal) = (normalize(old), normalize(new));
    let both = request.matching.tables.iter().filter_map(|it| Some((it.previous?, it.next?)));
    both.map(|(previous, next)| {
        let tables = [&old.tables[previous], &new.tables[next], &first.tables[previous], &last.tables[next]];
        change(tables.map(Table::clone), (old, new), (&old_normal, &new_normal))
    })
    .collect()
}

/// The same tables when what is dropped is gone and names have changed: `now` is by the new names.
pub(super) fn after_renames(changes: &[TableChange], now: &Tables, next: &Tables) -> Vec<TableChange> {
    let next = with_plain_names(next);
    let (now_normal, next_normal) = (normalize(now), normalize(&next));
    let all = changes.iter().filter_map(|it| {
        let mut first = it.first.clone();
        let dropped = &it.diff.columns.dropped;
        first.columns = (it.old.columns.iter().zip(&it.first.columns))
            .filter(|(old, _)| !dropped.contains(&old.name))
            .map(|(_, first)| first.clone())
            .collect();
        let (old, new) = (now.table(&it.last.name)?, next.table(&it.last.name)?);
        Some(change(
            [old.clone(), new.clone(), first, it.last.clone()],
            (now, &next),
            (&now_normal, &next_normal),
        ))
    });
    all.collect()
}

fn change(
    [old, new, first, last]: [Table; 4],
    pictures: (&Tables, &Tables),
    normal: (&Tables, &Tables),
) -> TableChange {
    let diff = match (normal.0.table(&old.name), normal.1.table(&new.name)) {
        (Some(a), Some(b)) => diff(a, b),
        _ => TableDiff::default(),
    };
    let mut retyped: Vec<String> =
        diff.changed_columns.iter().filter(|it| it.ty).map(|it| it.name.clone()).collect();
    for column in &new.columns {
        let rebuilt = super::enums::enum_of(column)
            .is_some_and(|name| super::enums::is_rebuilt(pictures.0, pictures.1, name));
        if rebuilt && old.column(&column.name).is_some() && !retyped.contains(&column.name) {
            retyped.push(column.name.clone());
        }
    }
    TableChange { old, new, first, last, diff, retyped }
}

/// A table without anything.
pub(super) fn nothing(name: &Name) -> Table {
    Table {
        name: name.clone(),
        label: crate::tables::Label::default(),
        docs: None,
        columns: Vec::new(),
        primary_key: None,
        indexes: Vec::new(),
        foreign_keys: Vec::new(),
        checks: Vec::new(),
    }
}

/// Whether SQL speaks of a column.
pub(super) fn mentions(sql: &str, column: &str) -> bool {
    mentioned(sql)(column)
}

/// The same for many names.
pub(super) fn mentioned(sql: &str) -> impl Fn(&str) -> bool {
    let tokens = tokens(sql);
    move |column| {
        tokens.iter().any(|token| match token {
            Token::Name(name) => name == column,
            Token::Word(word) => word.eq_ignore_ascii_case(column),
            _ => false,
        })
    }
}

pub(super) fn index_mentions(index: &Index, column: &str) -> bool {
    index.include.iter().any(|it| it == column)
        || index.parts.iter().any(|part| match &part.key {
            PartKey::Column(name) => name == column,
            PartKey::Path(path) => path.column == column,
            PartKey::Expression(sql) => mentions(sql, column),
        })
        || index_depends(index, column)
}

/// Whether an index holds words about a column that another type would not understand.
pub(super) fn index_depends(index: &Index, column: &str) -> bool {
    let rows = match &index.predicate {
        None => false,
        Some(Predicate::Sql(sql)) => mentions(sql, column),
        Some(Predicate::All(terms)) => terms.iter().any(|term| term.column == column),
    };
    rows || index.parts.iter().any(|part| match &part.key {
        PartKey::Column(name) => {
            name == column && (part.operator_class.is_some() || index.method != crate::tables::Method::BTree)
        }
        PartKey::Path(path) => path.column == column,
        PartKey::Expression(sql) => mentions(sql, column),
    })
}

pub(super) fn check_mentions(check: &Check, column: &str) -> bool {
    match &check.column {
        Some(it) => it == column,
        None => check.conditions.iter().any(|condition| match condition {
            Condition::Sql(sql) => mentions(sql, column),
            _ => false,
        }),
    }
}

pub(super) fn key_mentions(table: &Name, key: &ForeignKey, of: &Name, column: &str) -> bool {
    (table == of && key.columns.iter().any(|it| it == column))
        || (key.parent == *of && key.references.iter().any(|it| it == column))
}

/// Whether two columns hold values of one type.
pub(super) fn same_type(one: &Column, other: &Column) -> bool {
    one.ty.list == other.ty.list && word(&one.ty) == word(&other.ty)
}
