//! Questions about the rows as they will be: whether every key, unique index and check that a migration or its undo
//! makes will hold. Asked before anything changes, in the first part of each way.

use super::super::checks::condition;
use super::super::literals::name;
use super::super::statements;
use super::change::{check_mentions, index_mentions};
use super::gone::{Gone, is_there, not_null, same};
use super::keep::{called, has_column, indented};
use super::outlook::{Ahead, Outlook, Value, Way};
use super::preflight::{Rows, equals_body, question, stop_body};
use super::scene::Scene;
use super::{Planner, TableChange};
use crate::dialect::steps;
use crate::migration::{KeyDiff, Statement};
use crate::tables::{Check, ForeignKey, Index, PartKey, PrimaryKey};

/// What must hold for the rows as they will be.
enum Law {
    Primary(PrimaryKey),
    Unique(Index),
    Check(Check),
    Foreign(ForeignKey),
}

/// A question about one form of the rows.
#[derive(PartialEq)]
struct Asked {
    body: String,
    functions: Vec<(Statement, Statement)>,
    zoned: bool,
    /// Conditions under which the form that a second time up meets is there.
    needs: Vec<String>,
}

impl Planner<'_> {
    /// Asks all of them.
    pub(super) fn ask_ahead(&mut self) {
        for way in [Way::Up, Way::Down] {
            let first = self.outlooks(way, false);
            let again = match way {
                Way::Up => self.outlooks(way, true),
                Way::Down => Vec::new(),
            };
            let mut statements: Vec<Statement> = Vec::new();
            for (place, outlook) in first.iter().enumerate().filter(|(_, it)| it.lives) {
                for law in self.open(way, outlook, &first) {
                    let now = self.asked(way, &law, &first, place, false);
                    let later = match way {
                        Way::Up => self.asked(way, &law, &again, place, true),
                        Way::Down => None,
                    };
                    for statement in block_of(way, now, later) {
                        let is_zone = statement.sql.starts_with("SET LOCAL");
                        if !(is_zone && statements.contains(&statement)) {
                            statements.push(statement);
                        }
                    }
                }
            }
            match way {
                Way::Up => self.parts.before_up.extend(statements),
                Way::Down => self.parts.before_down.extend(statements),
            }
        }
    }

    /// What is new at the end of a way, or is not sure to hold any more.
    fn open(&self, way: Way, outlook: &Outlook, all: &[Outlook]) -> Vec<Law> {
        let is_this = |it: &&TableChange| {
            let there = if way == Way::Up { &it.last.name } else { &it.first.name };
            *there == outlook.table.name
        };
        let Some(change) = self.at_first.iter().find(is_this) else { return Vec::new() };
        let diff = &change.diff;
        let new = |it: &crate::migration::ListDiff, name: &str| match way {
            Way::Up => it.added.iter().any(|it| it == name),
            Way::Down => it.dropped.iter().any(|it| it == name),
        };
        let unsure = |mentions: &dyn Fn(&str) -> bool| {
            outlook.columns.iter().any(|it| !it.is_steady() && mentions(&it.column.name))
        };
        let table = &outlook.table;
        let mut laws = Vec::new();
        if let Some(key) = &table.primary_key {
            let added = match way {
                Way::Up => matches!(diff.primary_key, Some(KeyDiff::Added | KeyDiff::Changed)),
                Way::Down => matches!(diff.primary_key, Some(KeyDiff::Dropped | KeyDiff::Changed)),
            };
            if added || unsure(&|it| key.columns.iter().any(|column| column == it)) {
                laws.push(Law::Primary(key.clone()));
            }
        }
        for index in table.indexes.iter().filter(|it| it.unique) {
            if new(&diff.indexes, &index.name) || unsure(&|it| index_mentions(index, it)) {
                laws.push(Law::Unique(index.clone()));
            }
        }
        for check in &table.checks {
            let named = check.name.as_deref().unwrap_or_default();
            // Of what our checks ask of JSON, a data step leaves everything as it was.
            let column = check.column.as_ref().and_then(|column| table.column(column));
            let rewritten = column.is_some_and(|column| self.rewrites(way, table, column));
            if new(&diff.checks, named) || (!rewritten && unsure(&|it| check_mentions(check, it))) {
                laws.push(Law::Check(check.clone()));
            }
        }
        for key in &table.foreign_keys {
            let parent = all.iter().find(|it| it.table.name == key.parent);
            let moved = parent.is_none_or(|parent| {
                let sure = |it: &String| parent.column(it).is_some_and(Ahead::is_steady);
                !parent.lives || !key.references.iter().all(sure)
            });
            let own = unsure(&|it| key.columns.iter().any(|column| column == it));
            if new(&diff.foreign_keys, &key.name) || moved || own {
                laws.push(Law::Foreign(key.clone()));
            }
        }
        laws
    }

    /// The question about a law, where it can be asked and is open.
    fn asked(&self, way: Way, law: &Law, all: &[Outlook], place: usize, again: bool) -> Option<Asked> {
        let outlook = &all[place];
        match law {
            Law::Primary(key) => {
                let columns = outlook.known(&key.columns)?;
                let label = key.name.clone().unwrap_or_else(|| format!("{}_pkey", outlook.table.name.name));
                let expressions: Vec<String> = key.columns.iter().map(|it| name(it)).collect();
                let scene = self.seen(way, again, &[(outlook, &columns)])?;
                Some(equals(way, (outlook, &columns), &scene, (&label, &expressions, None)))
            }
            Law::Unique(index) => {
                let named = outlook.table.columns.iter().map(|it| it.name.clone());
                let named: Vec<String> = named.filter(|it| index_mentions(index, it)).collect();
                let columns = outlook.known(&named)?;
                let plain = |it: &&Ahead| {
                    index.parts.iter().any(|part| part.key == PartKey::Column(it.column.name.clone()))
                };
                // Rows without a value are never equal.
                if columns.iter().any(|it| it.value == Value::Null && plain(it)) {
                    return None;
                }
                let expressions: Vec<String> =
                    index.parts.iter().map(|part| statements::part_key(&part.key)).collect();
                let rows = index.predicate.as_ref().map(|it| statements::predicate(&outlook.table, it));
                let scene = self.seen(way, again, &[(outlook, &columns)])?;
                Some(equals(way, (outlook, &columns), &scene, (&index.name, &expressions, rows.as_deref())))
            }
            Law::Check(check) => {
                let named = outlook.table.columns.iter().map(|it| it.name.clone());
                let named: Vec<String> = named.filter(|it| check_mentions(check, it)).collect();
                let columns = outlook.known(&named)?;
                // What we write about a column lets NULL pass; what a person writes may not.
                let ours = check.column.is_some();
                if ours && columns.iter().all(|it| it.value == Value::Null) {
                    return None;
                }
                let label = check.name.as_deref().unwrap_or_default();
                let therefore = match way {
                    Way::Up => format!(": the check {label} would refuse them; "),
                    Way::Down => format!(": the check {label} comes back with this undo; "),
                };
                let scene = self.seen(way, again, &[(outlook, &columns)])?;
                let body = stop_body(
                    &Rows {
                        with: &scene.with(),
                        from: &format!("{} AS rows", outlook.rows(&columns)),
                        told: outlook.told(&columns),
                    },
                    called(&outlook.table),
                    &format!("NOT ({})", condition(&outlook.table, check)),
                    ("breaks", "break"),
                    &format!("{therefore}{}", remedy(&columns, "change them first")),
                );
                Some(gathered(&body, outlook, &columns, &scene))
            }
            Law::Foreign(key) => self.parents(way, key, all, place, again),
        }
    }

    /// Whether every row will find its parent.
    fn parents(
        &self,
        way: Way,
        key: &ForeignKey,
        all: &[Outlook],
        place: usize,
        again: bool,
    ) -> Option<Asked> {
        let child = &all[place];
        let columns = child.known(&key.columns)?;
        if columns.iter().any(|it| it.value == Value::Null) {
            return None;
        }
        // A kept value whose parent is gone stays kept.
        if let (Way::Down, [one]) = (way, &columns[..])
            && one.kept.is_some()
            && one.column.nullable
        {
            return None;
        }
        let parent = all.iter().find(|it| it.table.name == key.parent)?;
        let references = parent.known(&key.references)?;
        let mut usual = "change or delete them first".to_owned();
        let there = not_null("child", &columns);
        let scene = self.seen(way, again, &[(child, &columns), (parent, &references)])?;
        let mut with = scene.with();
        let mut needs = Vec::new();
        let found = if parent.lives {
            Some(String::new())
        } else {
            if way == Way::Up {
                needs.push(is_there(parent));
            }
            if way == Way::Up && !again {
                usual = format!(
                    "change or delete them first, or make {} with its rows in a migration before this one: in this one it is new and empty",
                    called(&parent.table)
                );
            }
            let gone = Gone::of(parent, all);
            if let Some(gone) = &gone {
                with = scene.with_gone(gone);
                if way == Way::Up {
                    needs = gone.tables.iter().map(|it| is_there(it)).collect();
                }
            }
            let stay = gone.map_or_else(String::new, |it| format!(" AND {}", it.comes_back()));
            (way == Way::Down || again).then_some(stay)
        };
        let condition = match found {
            // Nothing is there to refer to.
            None => there,
            Some(stay) => format!(
                "{there} AND NOT EXISTS (SELECT FROM {} AS parent WHERE {}{stay})",
                // A kept table is asked for its own rows, which have a place.
                parent.rows(&references),
                same(&columns, &references)
            ),
        };
        let body = stop_body(
            &Rows {
                with: &with,
                from: &format!("{} AS child", child.rows(&columns)),
                told: child.told(&columns),
            },
            called(&child.table),
            &condition,
            ("refers to nothing", "refer to nothing"),
            &format!(", which the foreign key {} forbids; {}", key.name, remedy(&columns, &usual)),
        );
        let mut asked = gathered(&body, child, &columns, &scene);
        asked.functions.extend(references.iter().filter_map(|it| it.function.clone()));
        asked.zoned |= references.iter().any(|it| it.zoned);
        asked.needs.extend(needs);
        if parent.lives {
            asked.needs.extend(needs_of(parent, &references));
        }
        Some(asked)
    }

    /// What the values of these columns see, where a person made them from what is only there later. Nothing to be asked
    /// where two of them see something different under one name.
    fn seen(&self, way: Way, again: bool, of: &[(&Outlook, &[&Ahead])]) -> Option<Scene> {
        let mut all = Scene::default();
        for (outlook, columns) in of {
            for it in columns.iter() {
                let (Some(fill), Some(ends)) = (&it.unseen, self.ends(way, outlook)) else { continue };
                all.unsure = true;
                let turn = self.turn_of(way, outlook, it);
                if let Some(scene) = self.scene((way, again), ends.before, turn, fill)
                    && !all.takes(scene)
                {
                    return None;
                }
            }
        }
        Some(all)
    }
}

fn equals(
    way: Way,
    (outlook, columns): (&Outlook, &[&Ahead]),
    scene: &Scene,
    (label, expressions, rows): (&str, &[String], Option<&str>),
) -> Asked {
    let back = if way == Way::Down { ", which comes back with this undo," } else { "" };
    let therefore = format!(", which {label}{back} forbids; {}", remedy(columns, "make them differ first"));
    let from = format!("{} AS rows", outlook.rows(columns));
    let from = (scene.with(), from);
    let body = equals_body((&from.0, &from.1), called(&outlook.table), expressions, rows, &therefore);
    gathered(&body, outlook, columns, scene)
}

/// What is to be done, where the values come from what a person gives, or from where they are kept.
fn remedy(columns: &[&Ahead], usual: &str) -> String {
    let given = columns.iter().filter(|it| matches!(it.value, Value::Made(_)));
    if let Some(given) = given.filter_map(|it| it.given.as_ref()).next() {
        // Nobody can give another value than a data step makes.
        if given == steps::CALLED {
            return format!("{usual}, since {given} leaves them so");
        }
        return format!("give other values with {given}, or {usual}");
    }
    match columns.iter().find_map(|it| it.kept.as_ref()) {
        Some(kept) => format!("{usual}, in the column {kept}"),
        None => usual.to_owned(),
    }
}

fn gathered(body: &str, outlook: &Outlook, columns: &[&Ahead], scene: &Scene) -> Asked {
    Asked {
        body: scene.asked_of_laws(body),
        functions: columns.iter().filter_map(|it| it.function.clone()).collect(),
        zoned: columns.iter().any(|it| it.zoned),
        needs: needs_of(outlook, columns).chain(scene.kept().iter().cloned()).collect(),
    }
}

/// Conditions under which what an undo kept of these columns is there.
fn needs_of(outlook: &Outlook, columns: &[&Ahead]) -> impl Iterator<Item = String> {
    columns.iter().filter_map(|it| it.needs.as_ref()).map(|it| has_column(&outlook.source, it))
}

/// The statements that ask: of the rows as a first time meets them, or as a second time up does.
fn block_of(way: Way, now: Option<Asked>, later: Option<Asked>) -> Vec<Statement> {
    let needs: Vec<String> = match way {
        Way::Up => {
            now.iter().chain(&later).flat_map(|it| it.needs.clone()).fold(Vec::new(), |mut all, it| {
                if !all.contains(&it) {
                    all.push(it);
                }
                all
            })
        }
        Way::Down => Vec::new(),
    };
    let body = match (&now, &later) {
        (Some(now), _) if needs.is_empty() => now.body.clone(),
        (None, _) if needs.is_empty() => return Vec::new(),
        (Some(now), Some(later)) if now.body == later.body => now.body.clone(),
        (now, later) => {
            let condition = needs.join(" AND ");
            match (now, later) {
                (None, None) => return Vec::new(),
                (Some(now), None) => {
                    format!("IF NOT ({condition}) THEN\n    {}\nEND IF;", indented(&now.body))
                }
                (None, Some(later)) => {
                    format!("IF {condition} THEN\n    {}\nEND IF;", indented(&later.body))
                }
                (Some(now), Some(later)) => format!(
                    "IF {condition} THEN\n    {}\nELSE\n    {}\nEND IF;",
                    indented(&later.body),
                    indented(&now.body)
                ),
            }
        }
    };
    let all = || now.iter().chain(&later);
    let mut functions: Vec<(Statement, Statement)> = Vec::new();
    for it in all().flat_map(|it| it.functions.clone()) {
        if !functions.contains(&it) {
            functions.push(it);
        }
    }
    let mut statements = Vec::new();
    if all().any(|it| it.zoned) {
        statements.push(Statement::new("SET LOCAL timezone = 'UTC'"));
    }
    statements.extend(functions.iter().map(|(make, _)| make.clone()));
    statements.push(question(&body));
    statements.extend(functions.into_iter().map(|(_, drop)| drop));
    statements
}
