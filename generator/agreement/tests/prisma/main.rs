//! The schema in plain Prisma: Prisma's own validator accepts it, and its engine finds nothing to change in a database that
//! was made from the schema, but what the export says.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use isotype_agreement::databases::sql;
use isotype_agreement::random::schemas::schema as random;
use isotype_agreement::{AXON, FULL};
use isotype_core::emit::prisma::{Exported, export};
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_testkit::{node, postgres, scratch};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};

const SCRIPT: &str = include_str!("engine.mjs");
const REFUSED: &str = include_str!("refused.prisma");
const EMPTIED: &str = include_str!("emptied.prisma");

fn read(text: &str) -> (Sources, Schema) {
    let sources = Sources::single("schema.prisma", text);
    let (schema, diagnostics) = isotype_core::read(&sources);
    assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
    (sources, schema)
}

fn exported(text: &str, dialect: Dialect) -> Exported {
    let (sources, schema) = read(text);
    export(&sources, &schema, dialect, "schema.prisma").expect("the schema is sound in this database")
}

/// What Prisma says of schemas: one answer for each question.
fn ask(questions: &[Value]) -> Vec<Value> {
    let folder = scratch::folder();
    let [script, input, output] = ["engine.mjs", "in.json", "out.json"].map(|name| folder.path().join(name));
    fs::write(&script, SCRIPT).unwrap();
    fs::write(&input, json!(questions).to_string()).unwrap();
    let said = node::run_script(folder.path(), &script, [&input, &output]);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    serde_json::from_str(&fs::read_to_string(&output).unwrap()).unwrap()
}

/// The sound schemas that the core's tests have.
fn valid() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/schemas/valid");
    let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "prisma")).collect();
    files.sort();
    assert!(files.len() > 5, "only {} schemas in {}", files.len(), folder.display());
    // The previews of a client are the project's own; these are of an older Prisma.
    let plain = |text: String| text.replace("[\"metrics\", \"tracing\"]", "[]");
    files.iter().map(|path| plain(fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn prisma_accepts_every_export() {
    let emulated = EMPTIED.replace("datasource db {", "datasource db {\n  relationMode = \"prisma\"");
    let mut texts = [AXON, FULL, REFUSED, EMPTIED, &emulated].map(str::to_owned).to_vec();
    texts.push(include_str!("../../schema/pg.prisma").to_owned());
    texts.extend(valid());
    texts.extend((0..40).map(|seed| random(seed).text()));
    let mut questions = Vec::new();
    for text in &texts {
        let (sources, schema) = read(text);
        // What a database cannot hold at all is not exported for it.
        let exports = Dialect::ALL.into_iter().filter_map(|it| export(&sources, &schema, it, "a").ok());
        questions.extend(exports.map(|exported| json!({ "schema": exported.text })));
    }
    assert!(questions.len() > texts.len(), "only {} exports", questions.len());
    let answers = ask(&questions);
    let refused: Vec<String> = questions
        .iter()
        .zip(&answers)
        .filter(|(_, answer)| answer["refused"] != Value::Null)
        .map(|(question, answer)| {
            format!("{}\n{}", answer["refused"].as_str().unwrap(), question["schema"].as_str().unwrap())
        })
        .collect();
    assert!(refused.is_empty(), "{} refused:\n{}", refused.len(), refused.join("\n"));
    // The validator does refuse what is wrong.
    let [answer] = &ask(&[json!({ "schema": FULL })])[..] else { panic!("one answer") };
    assert!(answer["refused"].is_string());
}

#[test]
fn an_export_is_a_schema_that_is_exported_as_itself() {
    for text in [AXON, FULL, REFUSED] {
        for dialect in Dialect::ALL {
            let once = exported(text, dialect).text;
            let again = exported(&once, dialect).text;
            let (first, rest) = again.split_once('\n').unwrap();
            assert!(first.starts_with("// Made by isotype from schema.prisma, for "), "{first}");
            assert_eq!(rest.trim_start(), once, "{dialect:?}");
        }
    }
}

#[tokio::test]
async fn on_postgresql_prisma_finds_nothing_to_change_but_an_expression_that_the_server_spelled_anew() {
    let mut questions = Vec::new();
    for text in [AXON, FULL, REFUSED] {
        let url = postgres::server().database();
        let mut connection = PgConnection::connect(&url).await.unwrap();
        let (_, schema) = read(text);
        sqlx::raw_sql(AssertSqlSafe(sql(&schema, Dialect::Postgresql).0))
            .execute(&mut connection)
            .await
            .unwrap();
        connection.close().await.unwrap();
        let text = exported(text, Dialect::Postgresql).text;
        questions.push(json!({ "schema": text, "dialect": "postgresql", "url": url }));
    }
    let [axon, full, refused] = &ask(&questions)[..] else { panic!("three answers") };
    // As the export says: it would drop what it cannot say.
    let dropped = "-- DropIndex\nDROP INDEX \"byte_teams\";\n\n-- DropIndex\nDROP INDEX \"json_teams\";\n";
    assert_eq!((&refused["refused"], &refused["sql"]), (&Value::Null, &json!(dropped)));
    let notes = exported(REFUSED, Dialect::Postgresql).notes.join("\n");
    assert!(notes.contains("2 indexes: not in the export; Prisma compares no Bytes"), "{notes}");
    assert_eq!((&axon["refused"], &axon["summary"]), (&Value::Null, &json!("")));
    let changes: Vec<&str> = full["sql"]
        .as_str()
        .unwrap()
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("--"))
        .collect();
    assert_eq!(
        changes,
        [r#"ALTER TABLE "Defaults" ALTER COLUMN "byOne" SET DEFAULT 'made by ' || 'postgresql';"#]
    );
    let notes = exported(FULL, Dialect::Postgresql).notes.join("\n");
    assert!(notes.contains("1 default: the database may spell `dbgenerated` in words of its own"), "{notes}");
}

/// Prisma writes defaults of Json columns on SQLite without quotes (prisma#26571), and expressions without the brackets that
/// SQLite asks for: both are errors there.
fn quoted(statement: &str) -> String {
    let line = |line: &str| {
        let Some((column, default)) = line.split_once(" DEFAULT ") else { return line.to_owned() };
        let (default, comma) = default.strip_suffix(',').map_or((default, ""), |default| (default, ","));
        if column.contains(" JSONB") {
            format!("{column} DEFAULT '{}'{comma}", default.replace('\'', "''"))
        } else if default.contains(" || ") {
            format!("{column} DEFAULT ({default}){comma}")
        } else {
            line.to_owned()
        }
    };
    statement.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A column as SQLite tells it: its type, whether it is NOT NULL, its default, its place in the key.
type Told = (String, bool, Option<String>, i64);

async fn columns(db: &mut SqliteConnection, table: &str) -> BTreeMap<String, Told> {
    let rows = sqlx::query("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?1)");
    let rows = rows.bind(table).fetch_all(db).await.unwrap();
    rows.iter().map(|row| (row.get(0), (row.get(1), row.get(2), row.get(3), row.get(4)))).collect()
}

#[tokio::test]
async fn on_sqlite_prisma_would_change_types_and_moments_alone() {
    for (text, types, moments) in [(AXON, 3, 13), (FULL, 82, 2)] {
        let folder = scratch::folder();
        let path = folder.path().join("data.db");
        let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
        let mut db = SqliteConnection::connect_with(&options).await.unwrap();
        let (_, schema) = read(text);
        sqlx::raw_sql(AssertSqlSafe(sql(&schema, Dialect::Sqlite).0)).execute(&mut db).await.unwrap();
        let exported = exported(text, Dialect::Sqlite);
        let url = format!("file:{}", path.display());
        let question = json!({ "schema": exported.text, "dialect": "sqlite", "url": url });
        let [answer] = &ask(&[question])[..] else { panic!("one answer") };
        assert_eq!(answer["refused"], Value::Null);
        // It makes tables anew, and says no more.
        let summary = answer["summary"].as_str().unwrap();
        let tables: Vec<&str> = summary
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| {
                let table =
                    line.strip_prefix("[*] Redefined table `").and_then(|rest| rest.strip_suffix('`'));
                table.unwrap_or_else(|| panic!("{summary}"))
            })
            .collect();
        let made: Vec<&str> = answer["sql"]
            .as_str()
            .unwrap()
            .split(";\n")
            .filter(|statement| statement.trim_start().starts_with("CREATE TABLE \"new_"))
            .collect();
        assert_eq!(made.len(), tables.len());
        for statement in made {
            sqlx::raw_sql(AssertSqlSafe(quoted(statement))).execute(&mut db).await.unwrap();
        }
        let notes = exported.notes.join("\n");
        let mut seen = (0, 0);
        let mut others = Vec::new();
        for table in tables {
            let ours = columns(&mut db, table).await;
            let theirs = columns(&mut db, &format!("new_{table}")).await;
            assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>(), "{table}");
            for (name, ours) in &ours {
                let theirs = &theirs[name];
                if (ours.0.as_str(), theirs.0.as_str()) == ("INTEGER", "BIGINT") {
                    assert!(notes.contains("1 key: INTEGER"), "{notes}");
                } else if ours.0 != theirs.0 {
                    if ours.0 == "TEXT" && ["JSONB", "DECIMAL", "DATETIME"].contains(&theirs.0.as_str()) {
                        seen.0 += 1;
                    } else {
                        others.push(format!("{table}.{name} {} for {}", theirs.0, ours.0));
                    }
                }
                if ours.2 != theirs.2 {
                    if theirs.2.as_deref() == Some("CURRENT_TIMESTAMP") {
                        seen.1 += 1;
                    } else {
                        others.push(format!(
                            "{table}.{name} {} for {}",
                            theirs.2.as_deref().unwrap_or("none"),
                            ours.2.as_deref().unwrap_or("none")
                        ));
                    }
                }
                assert_eq!((ours.1, ours.3), (theirs.1, theirs.3), "{table}.{name}");
            }
        }
        // The rest are constants in another form.
        assert_eq!(others.len(), if text == FULL { 3 } else { 0 }, "{others:#?}");
        assert!(text != FULL || notes.contains("3 defaults: as values are stored here"), "{notes}");
        assert_eq!(seen, (types, moments));
        assert!(notes.contains(&format!("{types} columns: TEXT")), "{notes}");
        assert!(notes.contains(&format!("{moments} `now()`: ")), "{notes}");
        db.close().await.unwrap();
    }
}
