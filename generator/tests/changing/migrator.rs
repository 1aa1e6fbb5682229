//! The same files through sqlx's own migrator: run and undo.

use std::fs;
use std::path::Path;

use isotype_core::scalar::Dialect;
use sqlx::Connection as _;
use sqlx::migrate::Migrator;

use super::story::Proof;
use crate::databases::Database;

impl Proof<'_> {
    /// Up and down by sqlx, twice, or what stops it.
    pub(crate) fn by_sqlx(&mut self) {
        let folder = isotype_testkit::scratch::folder();
        for pair in self.pairs {
            fs::write(folder.path().join(pair.up_name()), pair.up()).expect("a scratch file can be written");
            fs::write(folder.path().join(pair.down_name()), pair.down())
                .expect("a scratch file can be written");
        }
        let Some(mut database) = self.database() else { return };
        let before = self.rows(&mut database);
        let mut sqlx = Sqlx::new(folder.path());
        for round in ["first", "second"] {
            let up = sqlx.run(&mut database, Direction::Up);
            if self.case.stops_up() {
                return self.must_have_stopped("up by sqlx", up, &mut database, &before, true);
            }
            if self.must_have_worked(&format!("the {round} up by sqlx"), up).is_none() {
                return;
            }
            self.is_after(&format!("after the {round} up by sqlx"), &mut database);
            if round == "first" {
                let told = self.rows(&mut database);
                self.is_told("after the up", &told);
            }
            let down = sqlx.run(&mut database, Direction::Down);
            if self.must_have_worked(&format!("the {round} down by sqlx"), down).is_none() {
                return;
            }
            self.is_undone(&format!("after the {round} down by sqlx"), &mut database);
            let undone = self.rows(&mut database);
            self.expect(&format!("the rows after the {round} down by sqlx"), &before, &undone);
        }
        self.keys_are_watched(&mut database);
    }

    /// The migrator gives its connection back to the application, which expects its foreign keys to hold.
    fn keys_are_watched(&mut self, database: &mut Database) {
        if self.dialect == Dialect::Sqlite {
            let on = database.run("PRAGMA foreign_keys").expect("SQLite answers");
            if on != [Some("1".to_owned())] {
                self.fail(&format!("the connection has its foreign keys off: {on:?}"));
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Direction {
    Up,
    Down,
}

struct Sqlx {
    migrator: Migrator,
    runtime: tokio::runtime::Runtime,
}

impl Sqlx {
    fn new(folder: &Path) -> Sqlx {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime starts");
        let migrator = runtime.block_on(Migrator::new(folder)).expect("sqlx reads the folder");
        Sqlx { migrator, runtime }
    }

    /// All of them.
    fn run(&mut self, database: &mut Database, direction: Direction) -> Result<(), String> {
        let migrator = &self.migrator;
        let result = match database {
            Database::Sqlite { connection, runtime } => runtime.block_on(async {
                match direction {
                    Direction::Up => migrator.run(connection).await,
                    Direction::Down => migrator.undo(connection, 0).await,
                }
            }),
            Database::Postgresql { url, .. } => self.runtime.block_on(async {
                let mut connection = sqlx::PgConnection::connect(url).await.expect("PostgreSQL is there");
                let result = match direction {
                    Direction::Up => migrator.run(&mut connection).await,
                    Direction::Down => migrator.undo(&mut connection, 0).await,
                };
                let _ = connection.close().await;
                result
            }),
        };
        result.map_err(|error| with_causes(&error))
    }
}

/// The words of the database, and what sqlx says around them.
fn with_causes(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(it) = cause {
        words = format!("{words}\n{it}");
        cause = it.source();
    }
    words
}
