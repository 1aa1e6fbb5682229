//! A folder of migrations written by hand, and a database of each kind.

use std::future::Future;
use std::path::PathBuf;

use generator::migrate::{Event, Progress};
use generator::{Error, Failure};
use isotype_core::scalar::Dialect;
use isotype_testkit::postgres;
use sqlx::{ConnectOptions, Connection, Row};

use crate::common::{Project, Said};

pub(crate) use isotype_core::scalar::Dialect::{Postgresql, Sqlite};

/// A project whose migrations are for one database, and that database.
pub(crate) struct World {
    pub(crate) project: Project,
    pub(crate) dialect: Dialect,
    pub(crate) url: String,
}

/// What was told while a run went on.
#[derive(Default)]
pub(crate) struct Heard(pub(crate) Vec<String>);

impl Progress for Heard {
    fn tell(&mut self, event: Event<'_>) {
        self.0.push(format!("{event:?}"));
    }
}

impl World {
    /// With these files: names below the folder of the database, and texts.
    pub(crate) fn new(dialect: Dialect, files: &[(&str, &str)]) -> World {
        let project = Project::empty();
        let url = match dialect {
            Sqlite => format!("sqlite:{}", project.at("test.db").display()),
            Postgresql => postgres::server().database(),
        };
        let world = World { project, dialect, url };
        world.project.write("schema/migrations/keep", "");
        files.iter().for_each(|(name, text)| world.write(name, text));
        world
    }

    /// Two migrations: a table with a row, and a column.
    pub(crate) fn two(dialect: Dialect) -> World {
        World::new(
            dialect,
            &[
                (
                    "20240101000000_init.up.sql",
                    "CREATE TABLE \"User\" (id INT PRIMARY KEY);\nINSERT INTO \"User\" VALUES (1);\n",
                ),
                ("20240101000000_init.down.sql", "DROP TABLE \"User\";\n"),
                ("20240201000000_add_age.up.sql", "ALTER TABLE \"User\" ADD COLUMN age INT;\n"),
                ("20240201000000_add_age.down.sql", "ALTER TABLE \"User\" DROP COLUMN age;\n"),
            ],
        )
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        self.project.write(&format!("schema/migrations/{}/{name}", self.dialect.name()), text);
    }

    pub(crate) fn snapshot(&self, stem: &str) {
        self.project.write(&format!("schema/migrations/snapshots/{stem}.schema"), "");
    }

    pub(crate) fn remove(&self, name: &str) {
        let path = format!("schema/migrations/{}/{name}", self.dialect.name());
        std::fs::remove_file(self.project.at(&path)).unwrap();
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.project.at("schema/migrations")
    }

    /// The folder that sqlx's migrator reads.
    pub(crate) fn of_sqlx(&self) -> PathBuf {
        self.folder().join(self.dialect.name())
    }

    /// `isotype migrate …` on this database.
    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        let mut all = vec!["migrate"];
        all.extend(arguments);
        all.extend(["--schema", "schema", "--database", &self.url]);
        self.project.run(&all)
    }

    /// The rows of a query, values as texts, joined by a comma.
    pub(crate) fn rows(&self, sql: &str) -> Vec<String> {
        match self.dialect {
            Sqlite => wait(async {
                let options: sqlx::sqlite::SqliteConnectOptions = self.url.parse().unwrap();
                let mut connection = options.create_if_missing(true).connect().await.unwrap();
                let rows =
                    sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).fetch_all(&mut connection).await;
                let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
                connection.close().await.unwrap();
                let value = |row: &sqlx::sqlite::SqliteRow, index| {
                    row.try_get_unchecked::<Option<String>, _>(index)
                        .unwrap()
                        .unwrap_or_else(|| "NULL".into())
                };
                rows.iter()
                    .map(|row| (0..row.len()).map(|index| value(row, index)).collect::<Vec<_>>().join(","))
                    .collect()
            }),
            Postgresql => {
                let rows =
                    postgres::server().run(&self.url, sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
                let text = |value: Option<String>| value.unwrap_or_else(|| "NULL".into());
                rows.into_iter().map(|row| row.into_iter().map(text).collect::<Vec<_>>().join(",")).collect()
            }
        }
    }

    /// The versions in the ledger.
    pub(crate) fn ledger(&self) -> Vec<String> {
        self.rows("SELECT version FROM _sqlx_migrations ORDER BY version")
    }

    /// sqlx's own migrator, all the way up.
    pub(crate) fn sqlx_up(&self) -> Result<(), String> {
        self.sqlx(None)
    }

    /// sqlx's own migrator, down to this version.
    pub(crate) fn sqlx_down(&self, to: i64) -> Result<(), String> {
        self.sqlx(Some(to))
    }

    fn sqlx(&self, undo: Option<i64>) -> Result<(), String> {
        wait(async {
            let migrator =
                sqlx::migrate::Migrator::new(self.of_sqlx()).await.map_err(|error| error.to_string())?;
            let result = match self.dialect {
                Sqlite => {
                    let options: sqlx::sqlite::SqliteConnectOptions = self.url.parse().unwrap();
                    let mut connection = options.create_if_missing(true).connect().await.unwrap();
                    let result = match undo {
                        None => migrator.run_direct(None, &mut connection, false).await,
                        Some(to) => migrator.undo(&mut connection, to).await,
                    };
                    connection.close().await.unwrap();
                    result
                }
                Postgresql => {
                    let mut connection = sqlx::PgConnection::connect(&self.url).await.unwrap();
                    let result = match undo {
                        None => migrator.run_direct(None, &mut connection, false).await,
                        Some(to) => migrator.undo(&mut connection, to).await,
                    };
                    connection.close().await.unwrap();
                    result
                }
            };
            result.map_err(|error| error.to_string())
        })
    }
}

/// Runs a future to its end.
pub(crate) fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// The one failure of an error.
#[track_caller]
pub(crate) fn one(error: Error) -> Failure {
    match error {
        Error::Failures(mut failures) if failures.len() == 1 => failures.remove(0),
        other => panic!("one failure: {other}"),
    }
}

pub(crate) const BOTH: [Dialect; 2] = [Sqlite, Postgresql];
