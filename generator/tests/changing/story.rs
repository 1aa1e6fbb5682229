//! What a change does to a database with rows, told step by step and compared with what it must do.

use std::fmt::Write as _;

use isotype_core::dialect;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;

use super::case::{Case, Change};
use super::files::Pair;
use super::goldens::difference;
use super::live::{self, picture};
use super::online::Storage;
use crate::databases::Database;

/// A database as it is before a change, and what has to hold later.
pub(crate) struct Proof<'a> {
    pub(crate) case: &'a Case,
    pub(crate) dialect: Dialect,
    pub(crate) pairs: &'a [Pair],
    setup: String,
    /// Tables whose rewriting is told as a risk.
    told_to_be_rewritten: Vec<String>,
    before: String,
    after: String,
    /// The catalog after the way down: as before, but for what kept rows need.
    undone: String,
    /// What there is to be told.
    pub(crate) story: String,
    /// What went wrong.
    pub(crate) failures: Vec<String>,
}

impl<'a> Proof<'a> {
    pub(crate) fn new(case: &'a Case, dialect: Dialect, change: &Change, pairs: &'a [Pair]) -> Proof<'a> {
        let wanted = |tables: &Tables| picture(&dialect::normalize(dialect, tables), &[]);
        let stays = case.stays(dialect);
        let mut undone = change.previous.clone();
        let all = change.next.extensions.iter();
        undone.extensions.extend(all.filter(|it| stays.contains(&it.name.as_str())).cloned());
        undone.schemas.extend(change.next.schemas.iter().filter(|it| stays.contains(&it.as_str())).cloned());
        Proof {
            case,
            dialect,
            pairs,
            setup: case.setup(dialect, change),
            told_to_be_rewritten: change.told_to_be_rewritten(),
            before: wanted(&change.previous),
            after: wanted(&change.next),
            undone: wanted(&undone),
            story: String::new(),
            failures: Vec::new(),
        }
    }

    /// Whether no table may be locked for long.
    fn is_online(&self) -> bool {
        self.dialect == Dialect::Postgresql && self.case.online()
    }

    pub(crate) fn fail(&mut self, words: &str) {
        let what = format!("{} on {}: {words}", self.case.name, self.dialect.name());
        self.failures.push(what);
    }

    /// A database as it is before, with its rows.
    pub(crate) fn database(&mut self) -> Option<Database> {
        let mut database = Database::fresh(self.dialect);
        if let Err(error) = database.run(&self.setup) {
            self.fail(&format!("the rows are refused before the change: {error}"));
            return None;
        }
        let catalog = self.catalog(&mut database);
        if catalog != self.before {
            let words =
                format!("the database before is not the schema {}", difference(&self.before, &catalog));
            self.fail(&words);
        }
        Some(database)
    }

    pub(crate) fn rows(&self, database: &mut Database) -> String {
        live::rows(database, self.dialect, &self.case.hidden())
    }

    /// The story has these rows at this place too.
    pub(crate) fn is_told(&mut self, when: &str, rows: &str) {
        if !self.story.contains(&format!("{when}\n{rows}")) {
            self.fail(&format!("the rows {when} are others than those of the story:\n{rows}"));
        }
    }

    fn catalog(&self, database: &mut Database) -> String {
        picture(&database.catalog(), &self.case.of_others())
    }

    fn tell(&mut self, what: &str, rows: &str) {
        writeln!(self.story, "{what}\n{rows}").expect("a string takes it");
    }

    pub(crate) fn expect(&mut self, what: &str, wanted: &str, actual: &str) {
        if wanted != actual {
            self.fail(&format!("{what} {}", difference(wanted, actual)));
        }
    }

    /// Up, down, up; then what an application does, down and up again.
    pub(crate) fn run(&mut self) {
        let Some(mut database) = self.database() else { return };
        let before = self.rows(&mut database);
        self.tell("before", &before);
        let storage = self.is_online().then(|| Storage::of(&mut database));
        let up = live::up(&mut database, self.pairs);
        if self.case.stops_up() {
            return self.must_have_stopped("up", up, &mut database, &before, true);
        }
        let Some(()) = self.must_have_worked("up", up) else { return };
        if let Some(storage) = storage {
            for table in Storage::of(&mut database).rewritten_since(&storage) {
                if !self.told_to_be_rewritten.contains(&table) {
                    self.fail(&format!("{table} is rewritten, though others use it and no risk tells it"));
                }
            }
        }
        let after = self.rows(&mut database);
        self.tell("after the up", &after);
        self.is_after("after the up", &mut database);
        if self.must_have_worked("down", live::down(&mut database, self.pairs)).is_none() {
            return;
        }
        self.is_undone("after the down", &mut database);
        let undone = self.rows(&mut database);
        self.expect("the rows after the down", &before, &undone);
        if self.must_have_worked("the second up", live::up(&mut database, self.pairs)).is_none() {
            return;
        }
        self.is_after("after the second up", &mut database);
        let again = self.rows(&mut database);
        self.expect("the rows after the second up", &after, &again);
        self.meanwhile(database);
    }

    /// What an application does between up and down.
    fn meanwhile(&mut self, mut database: Database) {
        let Some(between) = self.case.sql("between", self.dialect) else {
            if self.case.stops_down() {
                self.fail("a case of a down that stops says what happens between");
            }
            return;
        };
        if let Err(error) = database.run(&between) {
            return self.fail(&format!("what happens between is refused: {error}"));
        }
        let changed = self.rows(&mut database);
        self.tell("after what an application did", &changed);
        let down = live::down(&mut database, self.pairs);
        if self.case.stops_down() {
            return self.must_have_stopped("down", down, &mut database, &changed, false);
        }
        if self.must_have_worked("down", down).is_none() {
            return;
        }
        self.is_undone("after the down", &mut database);
        let undone = self.rows(&mut database);
        self.tell("after the down", &undone);
        if let Some(sql) = self.case.sql("undone", self.dialect) {
            if let Err(error) = database.run(&sql) {
                return self.fail(&format!("what happens while it is undone is refused: {error}"));
            }
            let changed = self.rows(&mut database);
            self.tell("after what an application did while it was undone", &changed);
        }
        if self.must_have_worked("the last up", live::up(&mut database, self.pairs)).is_none() {
            return;
        }
        self.is_after("after the last up", &mut database);
        let again = self.rows(&mut database);
        self.tell("after the up again", &again);
    }

    pub(crate) fn must_have_worked(&mut self, what: &str, result: Result<(), String>) -> Option<()> {
        result.map_err(|error| self.fail(&format!("{what}: {error}"))).ok()
    }

    /// It stopped in words of ours, and the database is as it was.
    pub(crate) fn must_have_stopped(
        &mut self,
        what: &str,
        result: Result<(), String>,
        database: &mut Database,
        rows: &str,
        going_up: bool,
    ) {
        match result {
            Ok(()) => self.fail(&format!("the {what} does not stop")),
            Err(error) => match words_of_ours(&error) {
                // Whoever runs the files, the words are the same.
                Some(words) if self.story.contains("stops: ") => {
                    if !self.story.contains(&words) {
                        self.fail(&format!("the {what} stops in other words: {words}"));
                    }
                }
                Some(words) => writeln!(self.story, "the {what} stops: {words}").expect("a string takes it"),
                None => self.fail(&format!("the {what} fails without words of ours: {error}")),
            },
        }
        let actual = self.rows(database);
        self.expect(&format!("the rows after the {what} stopped"), rows, &actual);
        if going_up {
            self.is_before("after the up stopped", database);
        } else {
            self.is_after("after the down stopped", database);
        }
    }

    /// SQLite finds every page, row and entry of an index where it should be.
    fn is_sound(&mut self, when: &str, database: &mut Database) {
        if self.dialect == Dialect::Sqlite {
            for check in ["PRAGMA integrity_check", "PRAGMA quick_check"] {
                let said = database.run(check).expect("SQLite answers");
                self.expect(
                    &format!("{check} {when}"),
                    "ok",
                    &said.into_iter().flatten().collect::<Vec<_>>().join("; "),
                );
            }
        }
    }

    pub(crate) fn is_before(&mut self, when: &str, database: &mut Database) {
        self.is_sound(when, database);
        let (wanted, actual) = (self.before.clone(), self.catalog(database));
        self.expect(&format!("the catalog {when}"), &wanted, &actual);
    }

    pub(crate) fn is_undone(&mut self, when: &str, database: &mut Database) {
        let (wanted, actual) = (self.undone.clone(), self.catalog(database));
        self.expect(&format!("the catalog {when}"), &wanted, &actual);
    }

    pub(crate) fn is_after(&mut self, when: &str, database: &mut Database) {
        self.is_sound(when, database);
        let (wanted, actual) = (self.after.clone(), self.catalog(database));
        self.expect(&format!("the catalog {when}"), &wanted, &actual);
    }
}

/// What a migration says when it stops. SQLite shows it as a text of SQL, with its quotes doubled.
fn words_of_ours(error: &str) -> Option<String> {
    let (_, words) = error.rsplit_once("isotype: ")?;
    let words = words.lines().next().unwrap_or_default();
    Some(match words.strip_suffix('\'') {
        Some(quoted) if error.contains("bad JSON path: '") => quoted.replace("''", "'"),
        // sqlx says where in PostgreSQL's own source the message was made.
        _ => words.split(" at line ").next().unwrap_or_default().to_owned(),
    })
}
