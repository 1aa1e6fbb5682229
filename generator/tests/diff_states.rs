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

impl Sqlite {
    /// What it says to a script that it does not run to the end.
    fn refused(&mut self, sql: &str) -> String {
        let connection = self.connection.as_mut().unwrap();
        let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        self.runtime.block_on(sql.execute(connection)).expect_err("it stops").to_string()
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
    said.one_error(1, &["there is no database none.db"]);
    assert!(!project.at("none.db").exists(), "reading makes no file");
    let said = diff(&project, "postgres://ada:s3cret@127.0.0.1:1/db", "one", &[]);
    said.one_error(1, &["cannot open postgres://ada@127.0.0.1:1/db"]);
    assert!(!said.err.contains("s3cret"), "{}", said.err);
    let said = diff(&project, "postgres://ada:s3cret@127.0.0.1:1/db", "sqlite:x.db", &[]);
    said.one_error(2, &["cannot lead from or to a database of"]);
}

/// What no schema can say, with the words that stay.
const OF_OTHERS: &str = r#"
CREATE TYPE "Level" AS ENUM ('LOW', 'HIGH');
CREATE DOMAIN posint AS int CHECK (VALUE > 0);
CREATE TABLE "User" (
  "id" INTEGER GENERATED ALWAYS AS IDENTITY, "name" TEXT COLLATE "C" NOT NULL, "age" INTEGER,
  "shout" TEXT GENERATED ALWAYS AS (upper("name")) STORED, "level" "Level" GENERATED ALWAYS AS ('LOW'::"Level") STORED,
  CONSTRAINT "User_pkey" PRIMARY KEY ("id"), CONSTRAINT "one_name" UNIQUE ("name"),
  CONSTRAINT "not_two" EXCLUDE USING btree ("age" WITH =),
  CONSTRAINT "grown" CHECK (("age" > 3 OR "age" < 0) AND ("name" <> 'x' OR "age" IS NULL)));
ALTER TABLE "User" ADD CONSTRAINT "short" CHECK (length("name") < 90) NOT VALID;
CREATE INDEX "by_shout" ON "User" ("shout");
CREATE INDEX "first" ON "User" ("age" NULLS FIRST);
CREATE TABLE "Log" ("at" DATE NOT NULL, "user" INTEGER) PARTITION BY RANGE ("at");
CREATE TABLE "Log_2026" PARTITION OF "Log" FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE VIEW "adults" AS SELECT "id", "name" FROM "User" WHERE "age" > 17;
CREATE SEQUENCE "tickets";
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER "watch" BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION nothing();
ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "mine" ON "User" USING (true);
INSERT INTO "User" ("name", "age") VALUES ('ada', 36), ('bob', NULL);
"#;

#[test]
fn what_no_schema_can_say_is_named_and_left_alone_on_postgresql() {
    let project = project();
    let url = postgres::server().database();
    let mut session = postgres::server().session(url.rsplit('/').next().unwrap());
    session.run(OF_OTHERS).unwrap();
    let everything = "SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT relkind::text || ' ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT attname || ' ' || atttypid::regtype || ' ' || attcollation::text || attgenerated::text || attidentity::text || attnotnull::text
          FROM pg_attribute WHERE attrelid = '\"User\"'::regclass AND NOT attisdropped AND attname <> 'email'
        UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger UNION ALL SELECT polname FROM pg_policy
        UNION ALL SELECT concat(id, name, age, shout, level) FROM \"User\" ORDER BY 1";
    let mut told = |when: &str| {
        let rows = session.run(everything).unwrap_or_else(|error| panic!("{when}: {error}"));
        rows.into_iter().flatten().flatten().collect::<Vec<_>>()
    };
    let before = told("before");
    let schema = V1.replace("  age  Int?\n", "  age  Int?\n  email String?\n");
    project.write("three/schema.prisma", schema);
    let (up, down) = (
        diff(&project, &url, "three", &["--offline"]),
        diff(&project, &url, "three", &["--offline", "--down"]),
    );
    for words in [
        "view adults",
        "sequence tickets",
        "domain posint",
        "function nothing",
        "trigger watch of User",
        "policy mine of User",
        "generated column level of User",
        "shout of User (upper(name))",
        "identity column id of User (GENERATED ALWAYS)",
        "column name of User (COLLATE \"C\")",
        "exclusion constraint not_two of User",
        "unique constraint one_name of User",
        "check short of User (NOT VALID)",
        "index first of User (NULLS FIRST or LAST)",
        "partitioned table Log (RANGE (at))",
        "partition Log_2026",
        "left-alone",
    ] {
        assert!(up.ok().err.contains(words), "{words} is not told in {}", up.err);
    }
    assert!(up.out.contains("\"email\"") && !up.out.contains("Log"), "{}", up.out);
    // The schema does not have the check, and the undo brings it back with its brackets.
    assert!(up.out.contains("DROP CONSTRAINT \"grown\""), "{}", up.out);
    session.run(&up.out).unwrap();
    session.run(&down.ok().out).unwrap();
    let rows = session.run(everything).unwrap();
    let kept = |line: &String| !line.contains("_isotype");
    let after: Vec<String> = rows.into_iter().flatten().flatten().filter(kept).collect();
    assert_eq!(after, before);
    // Towards a live database nothing of it is made, and that is told.
    let back = diff(&project, "empty", &url, &[]);
    assert!(
        back.ok().err.contains("view adults: no schema can say it, and this SQL does not make it"),
        "{}",
        back.err
    );
}

#[test]
fn what_is_made_anew_without_its_words_is_told_on_postgresql() {
    let project = project();
    let url = postgres::server().database();
    let mut session = postgres::server().session(url.rsplit('/').next().unwrap());
    let up = diff(&project, &url, "one", &["--offline"]);
    session.run(&up.ok().out).unwrap();
    session.run("ALTER TABLE \"User\" ALTER COLUMN \"name\" TYPE varchar(20) COLLATE \"C\"").unwrap();
    let up = diff(&project, &url, "one", &["--offline"]);
    assert!(
        up.ok().err.contains("made-without") && up.err.contains("name of User (COLLATE \"C\")"),
        "{}",
        up.err
    );
}

#[test]
fn what_no_schema_can_say_is_named_and_never_lost_on_sqlite() {
    let project = project();
    let mut database = Sqlite::new(&project, "app.db");
    database.run(
        "CREATE TABLE \"User\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \"name\" TEXT NOT NULL COLLATE NOCASE, \"age\" INTEGER,
           \"shout\" TEXT GENERATED ALWAYS AS (upper(\"name\")) VIRTUAL, CONSTRAINT \"grown\" CHECK ((\"age\" > 3 OR \"age\" < 0) AND x'ab' <> 1e-5),
           UNIQUE (\"age\")) STRICT;
         CREATE VIEW \"adults\" AS SELECT \"name\" FROM \"User\";
         CREATE TRIGGER \"watch\" AFTER INSERT ON \"User\" BEGIN SELECT 1; END;
         INSERT INTO \"User\" (\"name\", \"age\") VALUES ('ada', 36)",
    );
    let url = format!("sqlite:{}", project.at("app.db").display());
    let checked = V1
        .replace("  age  Int?\n", "  age  Int?\n  email String?\n\n  @@check(\"(\\\"age\\\" > 3 OR \\\"age\\\" < 0) AND x'ab' <> 1e-5\", map: \"grown\")\n");
    project.write("three/schema.prisma", checked);
    let before = database.run("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
    let up = diff(&project, &url, "three", &[]);
    for words in [
        "view adults",
        "trigger watch of User",
        "table User (STRICT)",
        "column name of User (COLLATE NOCASE)",
        "generated column shout of User",
        "unique constraint",
    ] {
        assert!(up.ok().err.contains(words), "{words} is not told in {}", up.err);
    }
    assert!(up.out.contains("ADD COLUMN \"email\""), "{}", up.out);
    // Without the check the table would be made anew: the SQL stops, and says why.
    let up = diff(&project, &url, "two", &[]);
    assert!(up.ok().err.contains("made-without"), "{}", up.err);
    assert!(up.out.contains("isotype: this makes tables anew without what no schema can say"), "{}", up.out);
    let error = database.refused(&up.out);
    assert!(
        error.contains("COLLATE NOCASE") || error.contains("shout") || error.contains("UNIQUE"),
        "{error}"
    );
    database.run("ROLLBACK");
    assert_eq!(database.run("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"), before);
}

/// A live database knows no names of models: that a table moved is said, or told as a question, never guessed.
#[test]
fn a_table_of_a_live_database_moves_to_another_schema_where_that_is_said() {
    let schema = |home: &str, mark: &str| {
        format!(
            "datasource db {{\n  provider = \"postgresql\"\n  schemas  = [\"public\", \"people\"]\n}}\n\n\
             model User {{\n  id   Int    @id\n  name String\n\n  @@schema(\"{home}\")\n{mark}}}\n"
        )
    };
    let project = Project::new(&[
        ("one/schema.prisma", schema("public", "").as_str()),
        ("two/schema.prisma", schema("people", "").as_str()),
        ("three/schema.prisma", schema("people", "  @@renamed(from: \"public.User\")\n").as_str()),
    ]);
    let url = postgres::server().database();
    let mut session = postgres::server().session(url.rsplit('/').next().unwrap());
    session.run(&diff(&project, &url, "one", &["--offline"]).ok().out).unwrap();
    session.run("INSERT INTO \"User\" VALUES (1, 'ada')").unwrap();
    let unsaid = diff(&project, &url, "two", &["--offline"]);
    for words in [
        "User goes from public, and an empty User comes in people",
        "@@renamed(from: \"public.User\") into the model User",
    ] {
        assert!(unsaid.ok().err.contains(words), "{words} is not told in {}", unsaid.err);
    }
    assert!(unsaid.out.contains("CREATE TABLE \"people\".\"User\""), "{}", unsaid.out);
    let (up, down) = (
        diff(&project, &url, "three", &["--offline"]),
        diff(&project, &url, "three", &["--offline", "--down"]),
    );
    session.run(&up.ok().out).unwrap();
    assert!(!up.out.contains("CREATE TABLE") && !up.err.contains("drops-table"), "{}{}", up.out, up.err);
    let rows = |session: &mut postgres::Session, table: &str| {
        session.run(&format!("SELECT name FROM {table}")).unwrap()
    };
    assert_eq!(rows(&mut session, "people.\"User\""), [[Some("ada".to_owned())]]);
    // The mark may stay, also where another table has the name that this one had.
    session.run("CREATE TABLE public.\"User\" (id INT)").unwrap();
    let again = diff(&project, &url, "three", &["--offline"]);
    assert!(!again.ok().out.contains("SET SCHEMA \"people\""), "{}", again.out);
    session.run("DROP TABLE public.\"User\"").unwrap();
    assert_eq!(diff(&project, &url, "three", &["--offline"]).ok().out, "");
    session.run(&down.ok().out).unwrap();
    assert_eq!(rows(&mut session, "\"User\""), [[Some("ada".to_owned())]]);
}
