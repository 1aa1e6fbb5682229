//! Enums: new names, new values, and types made anew where a value goes or the order changes.

use super::super::literals::{qualified, text};
use super::conversions::converted;
use super::keep::{block, home, make_schema, within};
use super::notes::{CATALOG, note, note_why};
use super::outlook::Way;
use super::parts::Phase;
use super::renames::in_order;
use super::{Planner, change};
use crate::migration::{Grade, Statement, Step};
use crate::tables::{Base, Column, Enum, Name, Tables, Type};

/// The enum of a column.
pub(super) fn enum_of(column: &Column) -> Option<&Name> {
    match &column.ty.base {
        Base::Enum(name) => Some(name),
        _ => None,
    }
}

/// Whether a column is of an enum that has other values in another picture, or is not there.
pub(super) fn moves(column: &Column, one: &Tables, other: &Tables) -> bool {
    let values = |of: &Tables| enum_of(column).and_then(|it| of.enumeration(it)).map(|it| it.values.clone());
    values(one) != values(other)
}

/// Whether an enum of both pictures is made anew: a value goes, or the order of those that stay changes.
pub(super) fn is_rebuilt(old: &Tables, new: &Tables, name: &Name) -> bool {
    let (Some(old), Some(new)) = (old.enumeration(name), new.enumeration(name)) else { return false };
    let stay: Vec<&String> = new.values.iter().filter(|value| old.values.contains(value)).collect();
    let stayed: Vec<&String> = old.values.iter().collect();
    stay != stayed
}

impl Planner<'_> {
    /// New names of enums and of their values, in place: whatever holds a value holds it still.
    pub(super) fn rename_enums(&mut self) {
        let previous = change::with_plain_names(self.request.previous);
        let next = change::with_plain_names(self.request.next);
        let mut both: Vec<(Enum, Enum)> = Vec::new();
        let mut values: Vec<Vec<(String, String)>> = Vec::new();
        for it in &self.request.matching.enums {
            let (Some(old), Some(new)) = (it.previous, it.next) else { continue };
            let (old, new) = (previous.enums[old].clone(), next.enums[new].clone());
            let pairs = it.values.iter().filter_map(|&(from, to)| Some((from?, to?)));
            let pairs = pairs.map(|(from, to)| (old.values[from].clone(), new.values[to].clone()));
            values.push(pairs.filter(|(from, to)| from != to).collect());
            both.push((old, new));
        }
        for ((old, new), pairs) in both.iter().zip(&values) {
            if pairs.is_empty() {
                continue;
            }
            for (from, to) in in_order(pairs, |place| self.places.helper(&format!("value{place}"))) {
                let rename = |from: &str, to: &str| {
                    let words = format!(
                        "ALTER TYPE {} RENAME VALUE {} TO {}",
                        qualified(&old.name),
                        text(from),
                        text(to)
                    );
                    vec![Statement::new(words)]
                };
                let step = Step {
                    up: rename(&from, &to),
                    down: rename(&to, &from),
                    note: note(format!("renames the value {from} of {} to {to}", old.name.name), CATALOG),
                };
                self.parts.add(Phase::Enum, &old.name.name, step);
            }
            self.risk(
                "renames-in-use",
                Grade::Warning,
                (&new.name, None),
                format!("values of {} change their names: a release that is running writes the old ones", new.name.name),
                "release code that knows the new names together with this migration, or keep the stored text with @map",
            );
        }
        let pairs: Vec<(Name, Name)> = both
            .iter()
            .filter(|(old, new)| old.name != new.name)
            .map(|(old, new)| (old.name.clone(), new.name.clone()))
            .collect();
        for (from, to) in
            in_order(&pairs, |place| Name { schema: None, name: self.places.helper(&format!("enum{place}")) })
        {
            let step = Step {
                up: rename_type(&from, &to),
                down: rename_type(&to, &from),
                note: note(format!("renames the enum {} to {}", from.name, to.name), CATALOG),
            };
            self.parts.add(Phase::Enum, &from.name, step);
        }
    }

    /// New values of enums that stay.
    pub(super) fn values_of_enums(&mut self) {
        for new in self.new.enums.clone() {
            let Some(old) = self.now.enumeration(&new.name).cloned() else { continue };
            let added: Vec<String> =
                new.values.iter().filter(|value| !old.values.contains(value)).cloned().collect();
            if added.is_empty() {
                continue;
            }
            let rebuilt = is_rebuilt(&self.now, &self.new, &new.name);
            // In one transaction a new value cannot be used, unless its whole type is new.
            if !self.online() {
                let users = self.users_of(&new.name);
                self.rebuild(&old, &with_all(&old, &new), &users, Phase::Enum);
            } else {
                self.add_values(&old, &new, &added, rebuilt);
            }
        }
    }

    fn add_values(&mut self, old: &Enum, new: &Enum, added: &[String], rebuilt: bool) {
        let all = with_all(old, new);
        let mut up = Vec::new();
        for value in added {
            let place = if rebuilt {
                String::new()
            } else {
                let at = new.values.iter().position(|it| it == value).unwrap_or_default();
                match at.checked_sub(1) {
                    Some(before) => format!(" AFTER {}", text(&new.values[before])),
                    None => format!(" BEFORE {}", text(&old.values[0])),
                }
            };
            let place = if old.values.is_empty() { String::new() } else { place };
            up.push(Statement::new(format!(
                "ALTER TYPE {} ADD VALUE IF NOT EXISTS {}{place}",
                qualified(&new.name),
                text(value)
            )));
        }
        let users = self.users_of(&new.name);
        let back = self.rebuilt(&all, old, &users, true);
        let step = Step {
            up,
            down: back.up,
            note: note_why(
                format!("adds {} to the enum {}", added.join(", "), new.name.name),
                "values can be used only after the transaction that adds them",
                CATALOG,
            ),
        };
        self.parts.alone(Phase::Enum, &new.name.name, step);
        self.set_values(&all);
    }

    /// The columns that hold values of an enum, at this moment.
    pub(super) fn users_of(&self, it: &Name) -> Vec<(Name, String)> {
        let tables = self.now.tables.iter();
        tables
            .flat_map(|table| {
                let columns = table.columns.iter().filter(|column| enum_of(column) == Some(it));
                columns.map(|column| (table.name.clone(), column.name.clone()))
            })
            .collect()
    }

    pub(super) fn set_values(&mut self, it: &Enum) {
        if let Some(there) = self.now.enums.iter_mut().find(|there| there.name == it.name) {
            *there = it.clone();
        }
    }

    /// Enums that are made anew: after everything that needs their old values is gone.
    pub(super) fn rebuild_enums(&mut self) {
        for new in self.new.enums.clone() {
            let Some(old) = self.now.enumeration(&new.name).cloned() else { continue };
            if old.values == new.values {
                continue;
            }
            let users: Vec<(Name, String)> = self.users_of(&new.name);
            let removed: Vec<String> =
                old.values.iter().filter(|value| !new.values.contains(value)).cloned().collect();
            if !removed.is_empty() {
                self.risk(
                    "removes-enum-value",
                    Grade::Warning,
                    (&new.name, None),
                    format!("{} loses {}: rows that hold it stop the migration", new.name.name, removed.join(", ")),
                    "give such rows another value with --fill 'Model.field=SQL'; what they held is kept for the undo",
                );
            }
            self.rebuild(&old, &new, &users, Phase::Contract);
        }
    }

    fn rebuild(&mut self, old: &Enum, new: &Enum, users: &[(Name, String)], phase: Phase) {
        let step = self.rebuilt(old, new, users, false);
        self.parts.alone(phase, &new.name.name, step);
        self.set_values(new);
        if !users.is_empty() {
            for (table, column) in users {
                self.risk(
                    "rewrites-table",
                    Grade::Warning,
                    (table, Some(column)),
                    format!(
                        "the type {} is made anew: {} is rewritten under a lock",
                        new.name.name, table.name
                    ),
                    "run it when the table is little used, or keep the value and stop using it",
                );
            }
        }
    }

    /// The type in a new form, and back. The old form goes, unless something that is kept still uses it.
    fn rebuilt(&mut self, old: &Enum, new: &Enum, users: &[(Name, String)], backwards: bool) -> Step {
        let forms = (self.new_form(old, new, backwards), self.new_form(new, old, !backwards));
        let removed: Vec<String> =
            old.values.iter().filter(|value| !new.values.contains(value)).cloned().collect();
        let missing: Vec<String> =
            new.values.iter().filter(|value| !old.values.contains(value)).cloned().collect();
        self.retyped_enum(old, users, forms, (&removed, &missing), backwards)
    }

    /// Enums that are only in the old picture: moved to where things are kept.
    pub(super) fn drop_enums(&mut self) {
        let dropped: Vec<Enum> =
            self.now.enums.iter().filter(|it| self.new.enumeration(&it.name).is_none()).cloned().collect();
        let kept = self.places.kept_schema();
        for it in dropped {
            self.keeps_in_schema();
            let away = within(&kept, &it.name);
            let step = Step {
                up: vec![
                    make_schema(&super::keep::place_for(&kept, &it.name)),
                    Statement::new(format!(
                        "ALTER TYPE {} SET SCHEMA {}",
                        qualified(&it.name),
                        super::super::literals::name(&super::keep::place_for(&kept, &it.name))
                    )),
                ],
                down: vec![block(
                    &[],
                    &format!(
                        "IF to_regtype({}) IS NOT NULL THEN\n    ALTER TYPE {} SET SCHEMA {};\nELSE\n    {};\nEND IF;",
                        text(&qualified(&away)),
                        qualified(&away),
                        home(&it.name),
                        super::super::statements::create_enum(&it)
                    ),
                )],
                note: note(format!("keeps the enum {} in {kept}", it.name.name), CATALOG),
            };
            self.parts.add(Phase::Contract, "dropped", step);
            self.now.enums.retain(|there| there.name != it.name);
        }
    }

    /// Asks for the right to make the schema of kept things.
    pub(super) fn keeps_in_schema(&mut self) {
        let ask = super::preflight::stop_without_create(&self.places.kept_schema());
        if !self.parts.before_up.contains(&ask) {
            self.parts.before_up.push(ask);
        }
    }
}

impl Planner<'_> {
    /// The values of an enum that have another name on the other side of a way: from, to.
    pub(super) fn renamed_values(&self, way: Way, it: &Name) -> Vec<(String, String)> {
        change::renamed_values(self.request, way, it)
    }

    /// The value of a column of before in another type of after. While a migration is `under_way`, values of enums have
    /// their new names; a text that comes from one is what was stored before.
    pub(super) fn forth(&self, value: &str, old: &Type, new: &Type, under_way: bool) -> String {
        match &old.base {
            Base::Enum(it) if under_way && old.base != new.base => {
                let renamed = self.renamed_values(Way::Down, it);
                if renamed.is_empty() {
                    return converted(value, old, new);
                }
                let text = as_text(old);
                converted(&renamed_text(&converted(value, old, &text), old.list, &renamed), &text, new)
            }
            _ => converted(value, old, new),
        }
    }

    /// The way back of `forth`.
    pub(super) fn back(&self, value: &str, new: &Type, old: &Type, under_way: bool) -> String {
        match &old.base {
            Base::Enum(it) if under_way && old.base != new.base => {
                let renamed = self.stored_to_working(it);
                if renamed.is_empty() {
                    return converted(value, new, old);
                }
                let text = as_text(old);
                converted(&renamed_text(&converted(value, new, &text), old.list, &renamed), &text, old)
            }
            _ => converted(value, new, old),
        }
    }

    /// The names of values before a migration, and those that they have while it is under way.
    pub(super) fn stored_to_working(&self, it: &Name) -> Vec<(String, String)> {
        self.renamed_values(Way::Down, it).into_iter().map(|(new, old)| (old, new)).collect()
    }
}

/// The texts of a type's values.
pub(super) fn as_text(ty: &Type) -> Type {
    Type { base: Base::Sql("text".to_owned()), list: ty.list }
}

/// A text, or a list of texts, with other names for some of them.
pub(super) fn renamed_text(value: &str, list: bool, names: &[(String, String)]) -> String {
    if names.is_empty() {
        return value.to_owned();
    }
    if list {
        // One after the other, so that no new name is taken for an old one.
        let steps = in_order(names, |place| format!("_isotype value {place}"));
        return steps.iter().fold(value.to_owned(), |list, (from, to)| {
            format!("array_replace({list}, {}, {})", text(from), text(to))
        });
    }
    let arms: Vec<String> =
        names.iter().map(|(from, to)| format!("WHEN {} THEN {}", text(from), text(to))).collect();
    format!("CASE {value} {} ELSE {value} END", arms.join(" "))
}

/// The old values and the new ones: in the new order where the old one allows it, else the new ones last.
fn with_all(old: &Enum, new: &Enum) -> Enum {
    let stays = old.values.iter().all(|value| new.values.contains(value));
    let order: Vec<&String> = new.values.iter().filter(|value| old.values.contains(value)).collect();
    if stays && order == old.values.iter().collect::<Vec<_>>() {
        return Enum { values: new.values.clone(), ..old.clone() };
    }
    let mut all = old.clone();
    all.values.extend(new.values.iter().filter(|value| !old.values.contains(value)).cloned());
    all
}

/// `ALTER TYPE` to another name, another schema, or both.
fn rename_type(from: &Name, to: &Name) -> Vec<Statement> {
    use super::super::literals::name;
    let mut statements = Vec::new();
    let mut there = from.clone();
    if from.schema != to.schema {
        statements.push(Statement::new(format!("ALTER TYPE {} SET SCHEMA {}", qualified(&there), home(to))));
        there.schema.clone_from(&to.schema);
    }
    if from.name != to.name {
        statements.push(Statement::new(format!(
            "ALTER TYPE {} RENAME TO {}",
            qualified(&there),
            name(&to.name)
        )));
    }
    statements
}

/// The texts of values, as a list of SQL.
pub(super) fn list_of(values: &[String]) -> String {
    values.iter().map(|value| text(value)).collect::<Vec<_>>().join(", ")
}

/// Whether a column holds one of some values.
pub(super) fn holds(column: &Column, values: &[String]) -> String {
    let it = super::super::literals::name(&column.name);
    if column.ty.list {
        format!("{it}::text[] && ARRAY[{}]::text[]", list_of(values))
    } else {
        format!("{it}::text IN ({})", list_of(values))
    }
}
