//! A database with rows between two schemas.

use isotype_core::dialect;
use isotype_core::lower::lower;
use isotype_core::migration::{Fill, Fills, Plan, Request, Script, matching};
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::{Name, Tables};

use crate::databases::Database;

/// What somebody else makes in these tests is called so.
fn is_theirs(name: &str) -> bool {
    name == "log" || name.starts_with("their")
}

pub(crate) const VERSION: &str = "20260101000000";

fn tables(schema: &str) -> Tables {
    let schema = format!("datasource db {{\n  provider = \"sqlite\"\n}}\n{schema}");
    let sources = Sources::single("test.prisma", schema);
    let (schema, mut diagnostics) = isotype_core::read(&sources);
    let tables = lower(&schema, Dialect::Sqlite, &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    tables
}

/// A database with the tables of one schema, and the plan that leads to another.
pub(crate) struct Story {
    pub(crate) database: Database,
    previous: Tables,
    next: Tables,
    pub(crate) plan: Plan,
}

impl Story {
    pub(crate) fn new(previous: &str, next: &str, rows: &str) -> Story {
        Story::with_fills(previous, next, rows, &[], &[])
    }

    /// Begins with pragmas, which say how the database or the connection is.
    pub(crate) fn with_pragmas(pragmas: &str, previous: &str, next: &str, rows: &str) -> Story {
        let mut story = Story::new(previous, next, "");
        story.database = Database::fresh(Dialect::Sqlite);
        story.run(pragmas);
        let made = dialect::create(Dialect::Sqlite, &story.previous).to_sql();
        story.run(&made);
        story.run(rows);
        story
    }

    pub(crate) fn with_fills(
        previous: &str,
        next: &str,
        rows: &str,
        up: &[[&str; 3]],
        down: &[[&str; 3]],
    ) -> Story {
        let (previous, next) = (tables(previous), tables(next));
        let fill = |[table, column, sql]: &[&str; 3]| Fill {
            table: Name::plain(*table),
            column: (*column).to_owned(),
            sql: (*sql).to_owned(),
            rewrites: false,
        };
        let fills = Fills { up: up.iter().map(fill).collect(), down: down.iter().map(fill).collect() };
        let matching = matching(&previous, &next);
        let request = Request {
            previous: &previous,
            next: &next,
            matching: &matching,
            version: VERSION,
            fills: &fills,
            online: true,
        };
        let plan = dialect::plan(Dialect::Sqlite, &request);
        let mut database = Database::fresh(Dialect::Sqlite);
        database.run(&dialect::create(Dialect::Sqlite, &previous).to_sql()).expect("the tables are made");
        database.run(rows).expect("the rows are right");
        Story { database, previous, next, plan }
    }

    pub(crate) fn script(&mut self, script: &Script) -> Result<(), String> {
        let sql = script.to_sql();
        if !script.transactional {
            return self.database.run(&sql).map(|_| ()).map_err(|error| format!("{error}\n{sql}"));
        }
        let result = self.database.run(&format!("BEGIN;\n{sql}\nCOMMIT;"));
        if result.is_err() {
            self.database.run("ROLLBACK").expect("the transaction is open");
        }
        result.map(|_| ()).map_err(|error| format!("{error}\n{sql}"))
    }

    /// Up; the catalog is that of a fresh database.
    pub(crate) fn try_up(&mut self) -> Result<(), String> {
        let script = self.plan.parts[0].up.clone();
        self.script(&script)?;
        let wanted = self.next.clone();
        self.has_catalog(&wanted);
        self.is_sound();
        Ok(())
    }

    pub(crate) fn try_down(&mut self) -> Result<(), String> {
        let script = self.plan.parts[0].down.clone();
        self.script(&script)?;
        let wanted = self.previous.clone();
        self.has_catalog(&wanted);
        self.is_sound();
        Ok(())
    }

    /// The catalog is that of a fresh database, beside what others made; the order of columns is nobody's business.
    pub(crate) fn has_catalog(&mut self, wanted: &Tables) {
        let mut wanted = dialect::normalize(Dialect::Sqlite, wanted);
        let mut actual = self.database.catalog();
        actual.tables.retain(|table| !is_theirs(&table.name.name));
        for table in wanted.tables.iter_mut().chain(&mut actual.tables) {
            table.indexes.retain(|index| !is_theirs(&index.name));
            table.columns.sort_by(|a, b| a.name.cmp(&b.name));
        }
        assert_eq!(actual, wanted);
    }

    pub(crate) fn up(&mut self) {
        self.try_up().unwrap_or_else(|error| panic!("up: {error}"));
    }

    pub(crate) fn down(&mut self) {
        self.try_down().unwrap_or_else(|error| panic!("down: {error}"));
    }

    pub(crate) fn is_sound(&mut self) {
        assert_eq!(self.rows("PRAGMA integrity_check"), ["ok"]);
        assert_eq!(self.rows("SELECT count(*) FROM pragma_foreign_key_check"), ["0"]);
        assert_eq!(self.rows("SELECT foreign_keys FROM pragma_foreign_keys"), ["1"]);
        let left = self.rows("SELECT name FROM sqlite_temp_master");
        assert!(left.is_empty(), "{left:?}");
    }

    /// Up, down and up again, and down; nothing that others made is lost on the way.
    pub(crate) fn round_trip(&mut self) {
        let before = self.objects();
        for _ in 0..2 {
            self.up();
            assert_eq!(self.objects(), before);
            self.down();
            assert_eq!(self.objects(), before);
        }
    }

    /// A direction stops, in words of ours that hold these, and everything is as it was.
    pub(crate) fn stops(&mut self, up: bool, words: &[&str]) {
        let everything = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master \
             WHERE name NOT LIKE '\\_isotype%' ESCAPE '\\' ORDER BY 1";
        let before = self.rows(everything);
        let part = &self.plan.parts[0];
        let script = if up { part.up.clone() } else { part.down.clone() };
        let Err(error) = self.script(&script) else { panic!("nothing stops for {words:?}") };
        let error = error.lines().next().unwrap_or_default().to_owned();
        for word in words.iter().chain(&["isotype: "]) {
            assert!(error.contains(word), "{word} is not in: {error}");
        }
        assert!(self.database.run("ROLLBACK").is_err(), "a transaction is left open: {error}");
        assert_eq!(self.rows(everything), before, "{error}");
        self.is_sound();
    }

    /// The first column of each row, as a literal.
    pub(crate) fn rows(&mut self, sql: &str) -> Vec<String> {
        let rows = self.database.run(sql).unwrap_or_else(|error| panic!("{error} in {sql}"));
        rows.into_iter().map(|row| row.unwrap_or_else(|| "NULL".to_owned())).collect()
    }

    pub(crate) fn run(&mut self, sql: &str) {
        self.rows(sql);
    }

    pub(crate) fn objects(&mut self) -> Vec<String> {
        self.rows(
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master \
             WHERE type <> 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_isotype%' ESCAPE '\\' ORDER BY 1",
        )
    }
}
