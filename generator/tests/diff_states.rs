//! `isotype diff` between states of every kind, live databases among them: the SQL that is printed is run.

mod common;

use common::{Project, Said};
use isotype_testkit::postgres;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row};

const V1: &str = "datasource db {\n  provider = [\"sqlite\", \"postgresql\"]\n}\n\nmodel User {\n  id   Int    @id @default(autoincrement())\n  name String\n  age  Int?\n}\n";

fn v2() -> String {
    V1.replace("age  Int?", "email String?")
}

fn project() -> Project {
    Project::new(&[("one/schema.prisma", V1), ("two/schema.prisma", &v2())])
}

fn diff(project: &Project, from: &str, to: &str, more: &[&str]) -> Said {
    let mut arguments = vec!["diff", "--from", from, "--to", to];
    arguments.extend(more);
    project.run(&arguments)
}

/// A SQLite database in a file of the project.
struct Sqlite {
    runtime: tokio::runtime::Runtime,
    connection: Option<SqliteConnection>,
}

impl Sqlite {
    fn new(project: &Project, name: &str) -> Sqlite {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let options = SqliteConnectOptions::new().filename(project.at(name)).create_if_missing(true);
        let connection = runtime.block_on(options.connect()).unwrap();
        Sqlite { runtime, connection: Some(connection) }
    }

    fn run(&mut self, sql: &str) -> Vec<String> {
        let connection = self.connection.as_mut().unwrap();
        let rows = self.runtime.block_on(sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).fetch_all(connection));
        let rows = rows.unwrap_or_else(|error| panic!("{error}: {sql}"));
        rows.iter().map(|row| row.try_get_unchecked::<String, _>(0).unwrap()).collect()
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            let _ = self.runtime.block_on(connection.close());
        }
    }
}

#[test]
fn a_live_sqlite_database_is_led_to_a_schema_and_back() {
    let project = project();
    let mut database = Sqlite::new(&project, "app.db");
    let url = format!("sqlite:{}", project.at("app.db").display());
    let up = diff(&project, &url, "one", &[]);
    assert!(up.ok().out.contains("CREATE TABLE \"User\""), "{up:?}");
    database.run(&up.out);
    let nothing = diff(&project, &url, "one", &[]);
    assert_eq!(nothing.ok().out, "");
    assert!(nothing.err.contains("Nothing differs."), "{nothing:?}");
    database.run("INSERT INTO \"User\" (\"name\", \"age\") VALUES ('ada', 36)");
    // The undo belongs to exactly this change: it is asked for before the change is made.
    let (up, down) = (diff(&project, &url, "two", &[]), diff(&project, &url, "two", &["--down"]));
    database.run(&up.ok().out);
    assert!(up.err.contains("drops-column"), "every risk is named: {}", up.err);
    assert_eq!(diff(&project, &url, "two", &[]).ok().out, "");
    database.run(&down.ok().out);
    assert_eq!(database.run("SELECT name || ' ' || age FROM \"User\""), ["ada 36"]);
    assert_eq!(diff(&project, &url, "one", &[]).ok().out, "");
    // And the other way round: from a schema to what is there.
    let back = diff(&project, "two", &url, &[]);
    assert!(back.ok().out.contains("\"age\""), "{back:?}");
}

#[test]
fn a_live_postgresql_database_is_led_to_a_schema_and_back() {
    let project = project();
    let url = postgres::server().database();
    let name = url.rsplit('/').next().unwrap().to_owned();
    let mut session = postgres::server().session(&name);
    let up = diff(&project, &url, "one", &["--offline"]);
    session.run(&up.ok().out).unwrap();
    assert_eq!(diff(&project, &url, "one", &[]).ok().out, "");
    session.run("INSERT INTO \"User\" (\"name\", \"age\") VALUES ('ada', 36)").unwrap();
    let (up, down) =
        (diff(&project, &url, "two", &["--offline"]), diff(&project, &url, "two", &["--offline", "--down"]));
    session.run(&up.ok().out).unwrap();
    assert!(up.err.contains("drops-column"), "every risk is named: {}", up.err);
    assert_eq!(diff(&project, &url, "two", &[]).ok().out, "");
    session.run(&down.ok().out).unwrap();
    let rows = session.run("SELECT name || ' ' || age FROM \"User\"").unwrap();
    assert_eq!(rows, [[Some("ada 36".to_owned())]]);
}

#[test]
fn migrations_are_a_state_and_so_is_nothing() {
    let project = project();
    project.run(&["--schema", "one"]).ok();
    let said = diff(&project, "one/migrations", "one", &[]);
    assert_eq!(said.ok().out, "");
    for dialect in ["sqlite", "postgresql"] {
        let by_folder = diff(&project, "one/migrations", "two", &["--dialect", dialect]);
        let by_schema = diff(&project, "one", "two", &["--dialect", dialect]);
        assert!(by_folder.ok().out.contains("\"email\""), "{by_folder:?}");
        assert_eq!(by_folder.out, by_schema.out);
        let gone = diff(&project, "one", "empty", &["--dialect", dialect]);
        assert!(gone.ok().out.contains("\"User\"") && gone.err.contains("drops-table"), "{gone:?}");
    }
    let said = diff(&project, "one", "two/migrations", &[]);
    assert_eq!(said.code, 1, "there is no such folder: {said:?}");
}

#[test]
fn values_are_given_as_for_a_migration() {
    let project = project();
    let required = V1
        .replace("}\n", "  email String\n}\n")
        .replace("postgresql\"]\n  email String\n}", "postgresql\"]\n}");
    project.write("three/schema.prisma", required);
    let open = diff(&project, "one", "three", &["--dialect", "sqlite"]);
    assert!(open.ok().err.contains("value-needed"), "{}", open.err);
    let given = diff(&project, "one", "three", &["--dialect", "sqlite", "--fill", "User.email=lower(name)"]);
    assert!(given.ok().out.contains("lower(name)") && !given.err.contains("value-needed"), "{given:?}");
    let unknown = diff(&project, "one", "three", &["--fill", "User.mail=1"]);
    unknown.one_error(2, &["has no field in `User` `mail`", "Did you mean `email`?"]);
    let down =
        diff(&project, "three", "one", &["--dialect", "sqlite", "--down", "--fill-down", "User.email='x'"]);
    assert!(down.ok().out.contains("'x'"), "{}", down.out);
}

#[test]
fn a_database_that_cannot_be_had_is_told_without_its_password() {
    let project = project();
    let said = diff(&project, "sqlite:none.db", "one", &[]);
    said.one_error(1, &["cannot read sqlite:none.db"]);
    assert!(!project.at("none.db").exists(), "reading makes no file");
    let said = diff(&project, "postgres://ada:s3cret@127.0.0.1:1/db", "one", &[]);
    said.one_error(1, &["cannot read postgres://ada@127.0.0.1:1/db"]);
    assert!(!said.err.contains("s3cret"), "{}", said.err);
    let said = diff(&project, "postgres://ada:s3cret@127.0.0.1:1/db", "sqlite:x.db", &[]);
    said.one_error(2, &["cannot lead from or to a database of"]);
}
