//! The example of a template of one's own: the tables for Kysely, compiled by the strict compiler and used on both
//! databases, and made for schemas with the worst names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

use isotype_agreement::{AXON, FULL, hostile};
use isotype_core::emit::custom::{self, CustomOptions};
use isotype_core::emit::template::{Folder, Overrides, TemplateFile};
use isotype_core::emit::typescript::{self, TypeScriptOptions};
use isotype_core::source::{FileId, Sources, Span};
use isotype_testkit::{node, postgres, scratch, workspace};
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};

const OPTIONS: &str = r#"{
  "compilerOptions": {
    "strict": true, "exactOptionalPropertyTypes": true, "noUncheckedIndexedAccess": true, "noUnusedLocals": true,
    "verbatimModuleSyntax": true, "isolatedModules": true, "skipLibCheck": true, "types": ["node"],
    "module": "nodenext", "target": "es2022", "outDir": "out", "rootDir": "."
  },
  "include": ["**/*.ts"], "exclude": ["out", "node_modules"]
}"#;

fn example() -> std::path::PathBuf {
    workspace().join("examples/templates")
}

fn compile(folder: &Path) -> Output {
    fs::write(folder.join("package.json"), r#"{ "type": "module" }"#).unwrap();
    fs::write(folder.join("tsconfig.json"), OPTIONS).unwrap();
    node::tsc(folder, ["-p", "."])
}

/// The scripts of the example's migrations, in order.
fn up(dialect: &str) -> String {
    let folder = example().join("schema/migrations").join(dialect);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(".up.sql"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

#[tokio::test]
async fn kysely_works_on_both_databases_by_the_types_of_the_example() {
    let folder = scratch::folder();
    let place = folder.path();
    fs::create_dir(place.join("schema")).unwrap();
    for file in ["database.ts", "schema/index.ts"] {
        fs::copy(example().join("src").join(file), place.join(file)).unwrap();
    }
    fs::write(place.join("queries.ts"), include_str!("queries.ts")).unwrap();
    let said = compile(place);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));

    let sqlite = place.join("library.db");
    let options = SqliteConnectOptions::new().filename(&sqlite).create_if_missing(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(up("sqlite"))).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let url = postgres::server().database();
    let mut connection = PgConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(up("postgresql"))).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();

    let arguments = [sqlite.to_string_lossy().into_owned(), url, "answers.json".to_owned()];
    let said = node::run_script(place, "out/queries.js", arguments);
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let answers: Value =
        serde_json::from_str(&fs::read_to_string(place.join("answers.json")).unwrap()).unwrap();

    // What the types say is what the drivers give, column by column.
    let row = &answers["sqlite"]["row"];
    assert_eq!((&row["genre"], &row["in_print"], &row["sold"]), (&json!("poetry"), &json!(1), &json!(12)));
    assert_eq!((&row["price"], &row["details"]), (&json!("1"), &json!("{\"language\":\"en\"}")));
    assert_eq!((&row["tags"], &row["cover"]), (&json!("[\"x\"]"), &json!([1, 2])));
    assert_eq!(answers["sqlite"]["count"], 1);
    let sqlite = types("SqliteDatabase");
    assert_eq!(answers["sqlite"]["kinds"], json!(sqlite));

    let row = &answers["postgresql"]["row"];
    assert_eq!(
        (&row["genre"], &row["in_print"], &row["sold"]),
        (&json!("poetry"), &json!(true), &json!("12"))
    );
    assert_eq!((&row["price"], &row["details"]), (&json!("1.00"), &json!({ "language": "en" })));
    assert_eq!((&row["tags"], &row["notes"]), (&json!(["x"]), &json!({ "any": [1] })));
    assert_eq!(row["published_at"], "2020-01-02T03:04:05.678Z");
    assert_eq!(answers["postgresql"]["count"], "1");
    assert_eq!(answers["postgresql"]["kinds"], json!(types("PostgresqlDatabase")));
    assert_eq!(answers["postgresql"]["born"]["bornOn"], "Date");
}

/// What the interface says of the columns of `books`, in the words of the script.
fn types(interface: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(example().join("src/database.ts")).unwrap();
    let (_, text) = text.split_once(&format!("interface {interface} {{")).unwrap();
    let (_, text) = text.split_once("  books: {\n").unwrap();
    let (text, _) = text.split_once("  };").unwrap();
    let columns = text.lines().filter_map(|line| line.trim().split_once(": ColumnType<"));
    let kind = |ty: &str| match ty.trim_end_matches(" | null") {
        "0" | "0 | 1" | "number" => "number",
        "Details" | "JsonValue" => "object",
        "Genre" | "string" => "string",
        "string[]" => "array",
        "boolean" => "boolean",
        "Date" => "Date",
        "Uint8Array" => "Uint8Array",
        other => panic!("a type that nobody tries: {other}"),
    };
    columns.map(|(name, ty)| (name.to_owned(), kind(ty.split(',').next().unwrap()).to_owned())).collect()
}

/// The templates of the example as the command would read them.
fn templates() -> Arc<Folder> {
    let folder = example().join("templates");
    let names = ["kysely.ts.j2", "license.j2", "typescript/index.ts.j2"];
    let file = |(index, name): (usize, &str)| {
        let text = fs::read_to_string(folder.join(name)).unwrap();
        (name.to_owned(), TemplateFile { id: FileId(index as u32), text })
    };
    Arc::new(Folder { shown: "templates".into(), files: names.into_iter().enumerate().map(file).collect() })
}

/// A template that puts every raw text through its filter makes TypeScript of any schema.
#[test]
fn the_template_makes_typescript_of_every_schema() {
    let (texts, words) = (hostile::texts(), hostile::words());
    for (name, text) in [("axon", AXON), ("full", FULL), ("texts", texts.as_str()), ("words", words.as_str())]
    {
        let sources = Sources::single("schema.prisma", text);
        let (schema, diagnostics) = isotype_core::read(&sources);
        assert!(!diagnostics.has_errors(), "{diagnostics:#?}");
        let overrides = Overrides { folder: templates(), block: Span::default() };
        let source = "*/ \n hostile.prisma".to_owned();
        let options = CustomOptions {
            source: source.clone(),
            output: "database.ts".into(),
            template: "kysely.ts.j2".into(),
            overrides: overrides.clone(),
        };
        let database = custom::emit(&schema, &options).unwrap_or_else(|said| panic!("{name}: {said:#?}"));
        let options = TypeScriptOptions { source, overrides: Some(overrides), zod: false };
        let index = typescript::emit(&schema, &options).unwrap_or_else(|said| panic!("{name}: {said:#?}"));
        let folder = scratch::folder();
        fs::create_dir(folder.path().join("schema")).unwrap();
        fs::write(folder.path().join("database.ts"), database.text).unwrap();
        fs::write(folder.path().join("schema/index.ts"), &index[0].text).unwrap();
        let said = compile(folder.path());
        assert!(
            said.status.success(),
            "{name}: {}\nin {}",
            String::from_utf8_lossy(&said.stdout),
            folder.keep().display()
        );
    }
}
