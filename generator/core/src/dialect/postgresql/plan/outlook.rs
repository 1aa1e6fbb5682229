//! What tables will hold when one direction of a migration is done, told by what is there before it begins. Keys,
//! indexes and checks that are on their way are asked of it, so that whatever would stop half way stops at once.

mod values;

use super::super::literals::{name, qualified};
use super::super::statements;
use super::super::types::declared;
use super::change::{is_for, mentions, same_type};
use super::enums::{as_text, enum_of, renamed_text};
use super::keep::{subject, within};
use super::preflight::Told;
use super::{Planner, change};
use crate::dialect::steps;
use crate::migration::Statement;
use crate::tables::{Base, Column, Default, Enum, Name, Table, Tables, Type};

/// A direction of a migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// What a column will hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// What this column holds.
    Same(String),
    /// What this expression gives.
    Made(String),
    /// Nothing, in every row.
    Null,
    /// Nobody can say before it is there, as with numbers that a sequence gives.
    Unknown,
}

/// A column of a table that is on its way.
#[derive(Clone, Debug)]
pub(super) struct Ahead {
    pub(super) column: Column,
    pub(super) value: Value,
    /// A column that the other direction left, and without which the value is another one.
    pub(super) needs: Option<String>,
    /// A function that the expression needs: made before, dropped after.
    pub(super) function: Option<(Statement, Statement)>,
    /// What a person would give another value with.
    pub(super) given: Option<String>,
    /// The name under which the column is kept.
    pub(super) kept: Option<String>,
    /// Whether the expression depends on the zone of the session.
    pub(super) zoned: bool,
    /// What a person gave, where it speaks of what is only there later.
    pub(super) unseen: Option<String>,
    /// Whether different values stay different and equal ones equal.
    steady: bool,
}

impl Ahead {
    /// Whether what held of the values before holds still.
    pub(super) fn is_steady(&self) -> bool {
        self.steady && self.kept.is_none()
    }
}

/// A table that is on its way.
#[derive(Clone, Debug)]
pub(super) struct Outlook {
    /// As it will be.
    pub(super) table: Table,
    /// Where its rows are before.
    pub(super) source: Name,
    /// Whether others use it before; else it is kept, or was never there.
    pub(super) lives: bool,
    pub(super) columns: Vec<Ahead>,
    /// How its rows are told before.
    pub(super) told: Told,
}

impl Outlook {
    pub(super) fn column(&self, name: &str) -> Option<&Ahead> {
        self.columns.iter().find(|it| it.column.name == name)
    }

    /// These columns, if it is known what each will hold.
    pub(super) fn known(&self, names: &[String]) -> Option<Vec<&Ahead>> {
        let all = names.iter().map(|it| self.column(it).filter(|it| it.value != Value::Unknown));
        all.collect()
    }

    /// The rows with these columns, to select from.
    pub(super) fn rows(&self, columns: &[&Ahead]) -> String {
        let same = |it: &&Ahead| it.value == Value::Same(it.column.name.clone());
        if columns.iter().all(same) {
            return qualified(&self.source);
        }
        let mut list: Vec<String> = columns
            .iter()
            .map(|it| {
                let value = match &it.value {
                    Value::Same(there) => name(there),
                    Value::Made(sql) => sql.clone(),
                    Value::Null | Value::Unknown => format!("NULL::{}", text_of_enum(&it.column.ty)),
                };
                format!("{value} AS {}", name(&it.column.name))
            })
            .collect();
        list.push(format!("{} AS {}", self.told.words, name(Told::WORDS)));
        list.push(format!("{} AS {}", self.told.order, name(Told::ORDER)));
        format!("(SELECT {} FROM {})", list.join(", "), qualified(&self.source))
    }

    /// How a row of `rows` is told.
    pub(super) fn told(&self, columns: &[&Ahead]) -> Told {
        let same = |it: &&Ahead| it.value == Value::Same(it.column.name.clone());
        if columns.iter().all(same) { self.told.clone() } else { self.told.of_a_selection() }
    }
}

/// A type for which no enum has to be there: the values of enums are texts.
pub(super) fn text_of_enum(ty: &Type) -> String {
    match ty.base {
        Base::Enum(_) => declared(&as_text(ty)),
        _ => declared(ty),
    }
}

/// The values that a column gets where it has none.
enum Gift {
    Sql(String),
    Nothing,
    Unknown,
}

/// The pictures on both sides of a way.
struct Sides<'a> {
    from: &'a Tables,
    to: &'a Tables,
}

/// A column on both sides.
struct Pair<'a> {
    way: Way,
    sides: &'a Sides<'a>,
    from: &'a Table,
    there: &'a Column,
    to: &'a Table,
    will: &'a Column,
}

impl Planner<'_> {
    /// Every table that will be there at the end of a way. A second time up, what the undo kept is there.
    pub(super) fn outlooks(&self, way: Way, again: bool) -> Vec<Outlook> {
        self.outlooks_of(way, again, |_, _| true)
    }

    /// Those of some tables, told by what they are before and after.
    pub(super) fn outlooks_of(
        &self,
        way: Way,
        again: bool,
        wanted: impl Fn(Option<&Table>, &Table) -> bool,
    ) -> Vec<Outlook> {
        let sides = match way {
            Way::Up => Sides { from: &self.previous, to: &self.next },
            Way::Down => Sides { from: &self.next, to: &self.previous },
        };
        let turned = |(old, new): (Option<usize>, Option<usize>)| match way {
            Way::Up => (old, new),
            Way::Down => (new, old),
        };
        let pairs = self.request.matching.tables.iter().filter_map(|it| {
            let (from, to) = turned((it.previous, it.next));
            Some((from.map(|it| &sides.from.tables[it]), &sides.to.tables[to?], it))
        });
        pairs
            .filter(|(from, to, _)| wanted(*from, to))
            .map(|(from, to, matched)| {
                let Some(from) = from else {
                    let place = match way {
                        Way::Up => self.places.undone_schema(),
                        Way::Down => self.places.kept_schema(),
                    };
                    return kept(to, within(&place, &to.name));
                };
                let columns = matched.columns.iter().filter_map(|&pair| {
                    let (there, will) = turned(pair);
                    let will = &to.columns[will?];
                    let mut it = match there.map(|it| &from.columns[it]) {
                        Some(there) => self.stays(&Pair { way, sides: &sides, from, there, to, will }),
                        None => self.comes(way, (from, to), will, again),
                    };
                    if matches!(it.value, Value::Made(_)) {
                        it.unseen =
                            self.fill(way, to, will).filter(|fill| self.names.are_spoken_of(way, fill));
                    }
                    Some(it)
                });
                Outlook {
                    table: to.clone(),
                    source: from.name.clone(),
                    lives: true,
                    columns: columns.collect(),
                    told: Told::of(from),
                }
            })
            .collect()
    }

    /// A column that only the other side has.
    fn comes(&self, way: Way, (from, to): (&Table, &Table), column: &Column, again: bool) -> Ahead {
        let (gift, given) = self.gift(way, from, to, column);
        let mut it = ahead(column, Value::Null);
        it.given = Some(given);
        it.steady = false;
        let kept = match way {
            Way::Up => self.places.undone_column(&column.name),
            Way::Down => self.places.kept_column(&column.name),
        };
        let enumerated = enum_of(column).is_some();
        let there =
            if enumerated { format!("{}::{}", name(&kept), text_of_enum(&column.ty)) } else { name(&kept) };
        if way == Way::Up {
            it.needs = Some(kept.clone());
        }
        if way == Way::Up && !again {
            it.value = match gift {
                Gift::Sql(sql) => Value::Made(sql),
                Gift::Nothing => Value::Null,
                Gift::Unknown => Value::Unknown,
            };
            return it;
        }
        it.kept = Some(kept.clone());
        let marker = match way {
            Way::Up => self.rows_of(&column.name),
            Way::Down => self.places.helper("rows"),
        };
        it.value = match gift {
            Gift::Sql(sql) if column.nullable => {
                Value::Made(format!("CASE WHEN {} IS NULL THEN {sql} ELSE {there} END", name(&marker)))
            }
            Gift::Sql(sql) => Value::Made(format!("coalesce({there}, {sql})")),
            Gift::Nothing if !enumerated => Value::Same(kept),
            Gift::Nothing | Gift::Unknown => Value::Made(there),
        };
        it
    }

    /// A column of both sides.
    fn stays(&self, it: &Pair<'_>) -> Ahead {
        let mut found = ahead(it.will, Value::Same(it.there.name.clone()));
        let (gift, given) = self.gift(it.way, it.from, it.to, it.will);
        match (enum_of(it.there), enum_of(it.will)) {
            (Some(old), Some(new))
                if it.there.ty.list == it.will.ty.list && self.same_enum(it.way, old, new) =>
            {
                found.value = self.of_enum(it, (old, new), &gift, &mut found.steady);
            }
            _ if same_type(it.there, it.will) => self.remapped(it, &gift, &mut found),
            _ => self.retyped(it, &gift, &mut found),
        }
        if found.value == Value::Unknown {
            return found;
        }
        let sql = match &found.value {
            Value::Made(sql) => sql.clone(),
            _ if enum_of(it.will).is_some() => {
                format!("{}::{}", name(&it.there.name), text_of_enum(&it.will.ty))
            }
            _ => name(&it.there.name),
        };
        if it.there.nullable && !it.will.nullable {
            found.given = Some(format!("{given} to rows that have none"));
            match &gift {
                Gift::Sql(gift) => {
                    found.value = Value::Made(format!("coalesce({sql}, {gift})"));
                    found.steady = false;
                }
                Gift::Unknown if it.will.default != Some(Default::Autoincrement) => {
                    found.value = Value::Unknown;
                }
                Gift::Nothing | Gift::Unknown => {}
            }
        } else if it.way == Way::Down
            && !it.there.nullable
            && it.will.nullable
            && matches!(self.gift(Way::Up, it.to, it.from, it.there).0, Gift::Sql(_))
        {
            // What the way up put into a row without a value goes again.
            let helper = name(&self.places.kept_column(&format!("{}__filled", self.working(it))));
            found.value = Value::Made(format!(
                "CASE WHEN {helper} IS NOT NULL AND {}::text = {helper}::text THEN NULL ELSE {sql} END",
                name(&it.there.name),
            ));
        }
        found
    }

    /// The name under which the migration works on a column.
    fn working<'b>(&self, it: &Pair<'b>) -> &'b str {
        let (first, last) = if it.way == Way::Up { (it.there, it.will) } else { (it.will, it.there) };
        if self.clashes { &last.name } else { &first.name }
    }

    /// What a person gives a column, else its default; and how it would be given.
    fn gift(&self, way: Way, from: &Table, to: &Table, column: &Column) -> (Gift, String) {
        let (fills, flag) = match way {
            Way::Up => (&self.request.fills.up, "fill"),
            Way::Down => (&self.request.fills.down, "fill-down"),
        };
        let given = match self.rewrites(way, to, column) {
            true => steps::CALLED.to_owned(),
            false => format!("--{flag} '{}=SQL'", subject(to, column)),
        };
        let fill = fills.iter().find(|fill| is_for(fill, &to.name, &column.name));
        let value = match fill {
            Some(fill) => {
                // What it is made from may be new itself.
                let new = to.columns.iter().filter(|it| from.column(&it.name).is_none());
                if new.into_iter().any(|it| mentions(&fill.sql, &it.name)) {
                    return (Gift::Unknown, given);
                }
                format!("({})", fill.sql)
            }
            None => match (&column.default, statements::default_clause(column)) {
                (Some(Default::Autoincrement), _) => return (Gift::Unknown, given),
                (_, Some(clause)) => super::required::operand(&clause),
                (_, None) => return (Gift::Nothing, given),
            },
        };
        let counts = ["nextval", "setval"].iter().any(|it| mentions(&value, it));
        let gift = match counts {
            true => Gift::Unknown,
            false if enum_of(column).is_some() => Gift::Sql(format!("{value}::{}", text_of_enum(&column.ty))),
            false => Gift::Sql(format!("{value}::{}", declared(&column.ty))),
        };
        (gift, given)
    }

    /// Whether an enum of one side is an enum of the other.
    pub(super) fn same_enum(&self, way: Way, from: &Name, to: &Name) -> bool {
        let (old, new) = if way == Way::Up { (from, to) } else { (to, from) };
        let (previous, next) = (&self.request.previous.enums, &self.request.next.enums);
        self.request.matching.enums.iter().any(|it| {
            let old = it.previous.is_some_and(|it| change::plain(&previous[it].name) == *old);
            old && it.next.is_some_and(|it| change::plain(&next[it].name) == *new)
        })
    }

    /// A value of an enum as a text, by the names of the other side.
    fn text_of_value(&self, way: Way, column: &Column, it: &Name) -> String {
        let there = format!("{}::{}", name(&column.name), text_of_enum(&column.ty));
        renamed_text(&there, column.ty.list, &self.renamed_values(way, it))
    }

    /// A column of an enum that is on both sides.
    fn of_enum(&self, it: &Pair<'_>, (old, new): (&Name, &Name), gift: &Gift, steady: &mut bool) -> Value {
        let column = it.there;
        let values = |tables: &Tables, it: &Name| {
            tables.enumeration(it).map(|it: &Enum| it.values.clone()).unwrap_or_default()
        };
        let (there, will) = (values(it.sides.from, old), values(it.sides.to, new));
        let renamed = self.renamed_values(it.way, old);
        let goes: Vec<String> = (there.iter())
            .filter(|it| !will.contains(it) && !renamed.iter().any(|(from, _)| from == *it))
            .cloned()
            .collect();
        let came = will.iter().any(|it| !there.contains(it) && !renamed.iter().any(|(_, to)| to == it));
        if old == new && renamed.is_empty() && goes.is_empty() && !came {
            return Value::Same(column.name.clone());
        }
        let mut value = self.text_of_value(it.way, column, old);
        if !goes.is_empty()
            && let Gift::Sql(gift) = gift
        {
            let held = super::enums::holds(column, &goes);
            value = format!("CASE WHEN {held} THEN {gift} ELSE {value} END");
            *steady = false;
        }
        if it.way == Way::Down && came && self.fill(Way::Up, it.from, column).is_some() {
            value = self.or_what_it_was(it, &value);
            *steady = false;
        }
        Value::Made(value)
    }

    /// Whether that is a data step.
    pub(super) fn rewrites(&self, way: Way, table: &Table, column: &Column) -> bool {
        let fills = if way == Way::Up { &self.request.fills.up } else { &self.request.fills.down };
        fills.iter().find(|fill| is_for(fill, &table.name, &column.name)).is_some_and(|fill| fill.rewrites)
    }

    /// What a person gave for a column of the picture at the end of a way.
    pub(super) fn fill(&self, way: Way, table: &Table, column: &Column) -> Option<String> {
        let fills = if way == Way::Up { &self.request.fills.up } else { &self.request.fills.down };
        fills.iter().find(|fill| is_for(fill, &table.name, &column.name)).map(|fill| fill.sql.clone())
    }
}

fn ahead(column: &Column, value: Value) -> Ahead {
    let steady = matches!(value, Value::Same(_));
    Ahead {
        column: column.clone(),
        value,
        needs: None,
        function: None,
        given: None,
        kept: None,
        zoned: false,
        unseen: None,
        steady,
    }
}

/// A table that comes back as it was kept.
fn kept(table: &Table, source: Name) -> Outlook {
    let columns = table.columns.iter().map(|it| ahead(it, Value::Same(it.name.clone())));
    Outlook { columns: columns.collect(), told: Told::of(table), table: table.clone(), source, lives: false }
}
