//! The SQL of whole schemas, compared with goldens and proven.
//!
//! `sql/<case>.prisma` is a schema; beside it stand the first migration of each of its databases
//! (`<case>.<dialect>.up.sql`, `.down.sql`) and what is said about it (`<case>.txt`). Every golden is proven: it is
//! applied to a real database, the catalog is read back and must equal the tables that the schema means; the rows of
//! `<case>.<dialect>.rows.sql` must be taken, and those after a line `-- refused` refused; then the undo is applied with
//! the rows in place and the database must be as empty as before, ready for the migration once more.
//!
//! `sql/refused/<case>.prisma` are schemas that a database cannot hold; what is said about them stands beside them. The
//! rules of the model refuse most of them earlier, and the lowering does not rely on that.
//!
//! Run with `UPDATE_GOLDENS=1` to write the goldens anew, and read the difference.

mod databases;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use databases::Database;
use isotype_core::diagnostic::{Diagnostics, Severity};
use isotype_core::migration::{About, Files};
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::{database, dialect};

fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut cases: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of cases is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "prisma"))
        .collect();
    cases.sort();
    assert!(cases.len() > 4, "too few cases in {}", folder.display());
    cases
}

fn read(path: &Path) -> (Sources, Schema, Diagnostics) {
    let text = fs::read_to_string(path).expect("a case can be read");
    let sources = Sources::single("schema.prisma", text);
    let (schema, findings) = isotype_core::read(&sources);
    (sources, schema, findings)
}

fn render(sources: &Sources, label: &str, diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let severity = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let at = diagnostic.span.map_or_else(
            || "-".to_owned(),
            |span| {
                let at = sources.line_column(span);
                format!("{}:{}", at.line, at.column)
            },
        );
        writeln!(text, "{label} {at} {severity} {}: {}", diagnostic.code, diagnostic.message)
            .expect("a string takes it");
    }
    text
}

/// Compares a text with a golden, or writes the golden anew.
fn compare(golden: &Path, actual: &str, failures: &mut Vec<String>) {
    let update = std::env::var_os("UPDATE_GOLDENS").is_some();
    if update {
        if actual.is_empty() {
            let _ = fs::remove_file(golden);
        } else {
            fs::write(golden, actual).expect("a golden can be written");
        }
        return;
    }
    let expected = fs::read_to_string(golden).unwrap_or_default();
    if expected != actual {
        let difference = expected.lines().zip(actual.lines()).position(|(a, b)| a != b);
        let line = difference.unwrap_or(expected.lines().count().min(actual.lines().count()));
        failures.push(format!(
            "{} differs from line {}:\n  expected: {}\n  actual:   {}",
            golden.display(),
            line + 1,
            expected.lines().nth(line).unwrap_or("(end)"),
            actual.lines().nth(line).unwrap_or("(end)")
        ));
    }
}

/// Runs a file of a migration as the migrator does: in a transaction unless its first line says otherwise.
fn apply(database: &mut Database, file: &str) -> Result<(), String> {
    let sql = if file.starts_with("-- no-transaction") {
        file.to_owned()
    } else {
        format!("BEGIN;\n{file}\nCOMMIT;\n")
    };
    database.run(&sql).map(|_| ())
}

/// Every statement of a file of rows is taken or refused, as the file says.
fn rows(database: &mut Database, file: &Path, failures: &mut Vec<String>) {
    let Ok(text) = fs::read_to_string(file) else { return };
    let mut refused = false;
    for line in text.lines().map(str::trim) {
        match line {
            "" => {}
            "-- refused" => refused = true,
            "-- taken" => refused = false,
            comment if comment.starts_with("--") => {}
            statement => match database.run(statement) {
                Ok(_) if refused => failures.push(format!("{}: not refused: {statement}", file.display())),
                Err(error) if !refused => failures.push(format!("{}: {error}: {statement}", file.display())),
                _ => {}
            },
        }
    }
}

fn prove(case: &Path, which: Dialect, made: &isotype_core::Database, both: bool, failures: &mut Vec<String>) {
    let name = case.file_stem().expect("a case has a name").to_string_lossy().into_owned();
    let source = format!("{name}.prisma");
    let about = About { version: "20260101000000", name: &name, source: &source, dialect: which, both };
    let mut files = made.first_migration(&about);
    assert!(files.len() <= 1, "the first migration of {name} is one pair of files");
    // A schema that makes nothing in this database has no files.
    let files = files.pop().unwrap_or(Files { stem: String::new(), up: String::new(), down: String::new() });
    let beside = |extension: &str| case.with_extension(format!("{}.{extension}", which.name()));
    compare(&beside("up.sql"), &files.up, failures);
    compare(&beside("down.sql"), &files.down, failures);

    let wanted = dialect::normalize(which, &made.tables);
    let mut database = Database::fresh(which);
    let before = database.catalog();
    for round in 1..=2 {
        if let Err(error) = apply(&mut database, &files.up) {
            failures.push(format!("{name} on {which:?}, up {round}: {error}"));
            return;
        }
        let actual = database.catalog();
        if actual != wanted && round == 1 {
            failures.push(format!("{name} on {which:?}: {}", first_difference(&wanted, &actual)));
        }
        if round == 1 {
            rows(&mut database, &beside("rows.sql"), failures);
        }
        if let Err(error) = apply(&mut database, &files.down) {
            failures.push(format!("{name} on {which:?}, down {round}: {error}"));
            return;
        }
        // What the undo keeps still needs its extensions, and the namespaces that these live in.
        let mut after = database.catalog();
        after.extensions.retain(|it| !made.tables.extensions.iter().any(|ours| ours.name == it.name));
        let homes: Vec<_> = made.tables.extensions.iter().filter_map(|it| it.schema.as_ref()).collect();
        after.schemas.retain(|it| !homes.contains(&it));
        if after != before {
            failures.push(format!("{name} on {which:?} leaves: {}", first_difference(&before, &after)));
        }
    }
}

/// The first line in which two pictures differ, with the lines around it.
fn first_difference(wanted: &impl std::fmt::Debug, actual: &impl std::fmt::Debug) -> String {
    let (wanted, actual) = (format!("{wanted:#?}"), format!("{actual:#?}"));
    let (wanted, actual): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), actual.lines().collect());
    let line = wanted.iter().zip(&actual).position(|(a, b)| a != b).unwrap_or(wanted.len().min(actual.len()));
    let around = |lines: &[&str]| lines[line.saturating_sub(8)..(line + 6).min(lines.len())].join("\n");
    format!("catalog differs\nwanted:\n{}\nactual:\n{}", around(&wanted), around(&actual))
}

#[test]
fn every_schema_is_made_and_dropped() {
    let mut failures = Vec::new();
    for case in cases("sql") {
        let (sources, schema, diagnostics) = read(&case);
        let mut text = render(&sources, "schema", &diagnostics);
        if diagnostics.has_errors() {
            failures.push(format!("{}: {text}", case.display()));
            continue;
        }
        for which in schema.dialects() {
            match database(&schema, which) {
                Ok(database) => {
                    text.push_str(&render(&sources, which.name(), &database.findings));
                    prove(&case, which, &database, schema.dialects().len() > 1, &mut failures);
                }
                Err(errors) => {
                    failures.push(format!("{}: {}", case.display(), render(&sources, which.name(), &errors)));
                }
            }
        }
        compare(&case.with_extension("txt"), &text, &mut failures);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

#[test]
fn what_a_database_cannot_hold_is_refused() {
    let mut failures = Vec::new();
    for case in cases("sql/refused") {
        let (sources, schema, diagnostics) = read(&case);
        let mut text = render(&sources, "schema", &diagnostics);
        let mut refused = false;
        for which in schema.dialects() {
            match database(&schema, which) {
                Ok(made) => text.push_str(&render(&sources, which.name(), &made.findings)),
                Err(errors) => {
                    refused = true;
                    text.push_str(&render(&sources, which.name(), &errors));
                }
            }
        }
        if !refused {
            failures.push(format!("{} is not refused by a database: {text}", case.display()));
        }
        compare(&case.with_extension("txt"), &text, &mut failures);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// The migrations that ship with Axon's schema make exactly what it means, and drop it again.
#[test]
fn the_shipped_migrations_are_proven() {
    let root = isotype_testkit::workspace();
    let (_, schema, diagnostics) = read(&root.join("schema/axon.prisma"));
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    for which in schema.dialects() {
        let made = database(&schema, which).expect("the schema is right");
        let folder = root.join("schema/migrations").join(which.name());
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("the migrations are there")
            .map(|entry| entry.expect("an entry can be read").path())
            .collect();
        files.sort();
        let text = |path: &PathBuf| fs::read_to_string(path).expect("a migration can be read");
        let goes_up = |path: &&PathBuf| path.to_string_lossy().ends_with(".up.sql");
        let ups: Vec<String> = files.iter().filter(goes_up).map(text).collect();
        let downs: Vec<String> = files.iter().rev().filter(|path| !goes_up(path)).map(text).collect();
        let mut there = Database::fresh(which);
        let before = there.catalog();
        ups.iter().for_each(|file| apply(&mut there, file).expect("up"));
        assert_eq!(dialect::normalize(which, &made.tables), there.catalog());
        downs.iter().for_each(|file| apply(&mut there, file).expect("down"));
        assert_eq!(before, there.catalog());
    }
}

/// The undo of extensions and schemas leaves alone what was there before and what others use since.
#[test]
fn what_others_made_or_use_stays() {
    let case = cases("sql").into_iter().find(|path| path.ends_with("namespaces.prisma")).expect("the case");
    let (_, schema, _) = read(&case);
    let made = database(&schema, Dialect::Postgresql).expect("the schema is right");
    let mut there = Database::fresh(Dialect::Postgresql);
    there.run("CREATE EXTENSION citext; CREATE SCHEMA auth").expect("a person makes these");
    there.run(&made.up.to_sql_with_transaction()).expect("up");
    there.run("CREATE TABLE \"sh\"\"op\".theirs (id int)").expect("a person makes this");
    there.run(&made.down.to_sql_with_transaction()).expect("down");
    let left = there.catalog();
    let extensions: Vec<&str> = left.extensions.iter().map(|it| it.name.as_str()).collect();
    let tables: Vec<&str> = left.tables.iter().map(|table| table.name.name.as_str()).collect();
    assert_eq!(
        (extensions, left.schemas, tables),
        (vec!["citext"], vec!["auth".into(), "sh\"op".into()], vec!["theirs"])
    );
}
