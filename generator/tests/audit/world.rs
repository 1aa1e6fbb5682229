//! A project with documents, its migrations applied to a database of each kind.

use isotype_core::scalar::Dialect;
use isotype_testkit::postgres;
use sqlx::{ConnectOptions, Connection};

use crate::common::{Project, Said};

pub(crate) const SCHEMA: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

model Lesson {
  id        Int        @id
  exercises Exercise[]
  notes     Notes?
  raw       Json?
}

model Word {
  language String
  text     String
  meaning  Notes

  @@id([language, text])
}

type Notes {
  text String
  tip  String?
}

type Quiz {
  question String
}

type Draw {
  width Float
}

union Exercise {
  quiz Quiz
  draw Draw

  @@discriminator("kind")
  @@open
}
"#;

pub(crate) struct World {
    pub(crate) project: Project,
    pub(crate) dialect: Dialect,
    pub(crate) url: String,
}

impl World {
    pub(crate) fn new(dialect: Dialect) -> World {
        let project = Project::new(&[("schema/app.prisma", SCHEMA)]);
        project.run(&["generate"]).ok();
        let url = match dialect {
            Dialect::Sqlite => format!("sqlite:{}", project.at("test.db").display()),
            Dialect::Postgresql => postgres::server().database(),
        };
        let world = World { project, dialect, url };
        world.up();
        world
    }

    pub(crate) fn up(&self) {
        self.project.run(&["migrate", "up", "--database", &self.url]).ok();
    }

    /// Edits the schema.
    #[track_caller]
    pub(crate) fn change(&self, from: &str, to: &str) {
        let text = self.project.read("schema/app.prisma");
        assert!(text.contains(from), "{from}");
        self.project.write("schema/app.prisma", text.replacen(from, to, 1));
    }

    pub(crate) fn audit(&self, arguments: &[&str]) -> Said {
        let mut all = vec!["documents", "audit", "--database", &self.url];
        all.extend(arguments);
        self.project.run(&all)
    }

    /// The result of an audit as JSON, with its exit code.
    pub(crate) fn found(&self, arguments: &[&str]) -> (i32, serde_json::Value) {
        let said = self.audit(&[arguments, &["--format", "json"]].concat());
        let document: serde_json::Value =
            serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{said:?}"));
        (said.code, document["result"].clone())
    }

    pub(crate) fn sql(&self, sql: &str) {
        match self.dialect {
            Dialect::Sqlite => wait(async {
                let options: sqlx::sqlite::SqliteConnectOptions = self.url.parse().unwrap();
                let mut connection = options.connect().await.unwrap();
                let result =
                    sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut connection).await;
                result.unwrap_or_else(|error| panic!("{sql}: {error}"));
                connection.close().await.unwrap();
            }),
            Dialect::Postgresql => {
                postgres::server().run(&self.url, sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
            }
        }
    }

    /// A literal of a list of documents.
    pub(crate) fn list(&self, items: &[&str]) -> String {
        match self.dialect {
            Dialect::Sqlite => format!("'[{}]'", items.join(",").replace('\'', "''")),
            Dialect::Postgresql => {
                let items: Vec<String> =
                    items.iter().map(|it| format!("'{}'::jsonb", it.replace('\'', "''"))).collect();
                format!("ARRAY[{}]::jsonb[]", items.join(", "))
            }
        }
    }

    /// Rows of lessons: an id, the literal of the exercises, the literal of the notes.
    pub(crate) fn lesson(&self, id: u32, exercises: &str, notes: &str) {
        self.sql(&format!(
            "INSERT INTO \"Lesson\" (id, exercises, notes) VALUES ({id}, {exercises}, {notes})"
        ));
    }
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// Every place with its reason and its count of rows, of all columns.
pub(crate) fn places(result: &serde_json::Value) -> Vec<String> {
    let mut places = Vec::new();
    for column in result["columns"].as_array().unwrap() {
        for place in column["places"].as_array().unwrap() {
            let text = |key: &str| place[key].as_str().unwrap();
            places.push(format!(
                "{}{}: {} {}",
                column["column"].as_str().unwrap(),
                text("place"),
                text("reason"),
                place["rows"]
            ));
        }
    }
    places
}
