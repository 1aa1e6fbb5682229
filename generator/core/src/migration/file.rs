//! The files of a migration: header, statements, snapshot.

use super::plan::{Script, comment_lines};
use crate::capabilities;
use crate::diagnostic::{Diagnostics, Severity};
use crate::language;
use crate::scalar::{Dialect, Scalar};
use crate::source::Sources;
use crate::tables::{Base, Default, Tables};

/// What a migration is called and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Fourteen digits: the moment in UTC.
    pub version: &'a str,
    /// The rest of the file's name.
    pub name: &'a str,
    /// The schema as a person would write its path.
    pub source: &'a str,
    /// The database that the files are for.
    pub dialect: Dialect,
    /// Whether the schema is for the other database too, so that the files say how they differ.
    pub both: bool,
}

/// The two files of a migration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// `<version>_<name>.up.sql`
    pub up: String,
    /// `<version>_<name>.down.sql`
    pub down: String,
}

/// The first migration: everything from nothing. `findings` are those of the lowering; the header repeats its warnings.
pub fn initial(
    about: About<'_>,
    tables: &Tables,
    up: &Script,
    down: &Script,
    findings: &Diagnostics,
) -> Files {
    let people = match about.dialect {
        Dialect::Sqlite => "SQLite",
        Dialect::Postgresql => "PostgreSQL",
    };
    let title =
        format!("{}_{} for {people}, made by isotype from {}.", about.version, about.name, about.source);
    let mut header = vec![
        title.clone(),
        String::new(),
        format!("What:    makes {}.", contents(about.dialect, tables)),
        "Why:     the first migration; the database is empty.".to_owned(),
        "Cost:    nothing is read, rewritten or waited for: every table is new and empty.".to_owned(),
    ];
    header.extend(by_hand(tables));
    if about.both {
        header.extend(differences(about.dialect, tables));
    }
    let warnings = findings.iter().filter(|finding| finding.severity == Severity::Warning);
    for (index, warning) in warnings.enumerate() {
        let label = if index == 0 { "Missing: " } else { "         " };
        header.push(format!("{label}{}.", warning.message));
    }
    let undo = vec![
        title,
        String::new(),
        format!("What:    drops {}, with all rows in them.", contents(about.dialect, tables)),
        "Why:     the undo of the first migration.".to_owned(),
        "Cost:    every row is lost. Whatever else uses these tables stops the undo before anything is dropped."
            .to_owned(),
    ];
    Files { up: file(&header, up), down: file(&undo, down) }
}

fn file(header: &[String], script: &Script) -> String {
    // sqlx looks for exactly these bytes at the beginning of the file.
    let marker = if script.transactional { "" } else { "-- no-transaction\n" };
    format!("{marker}{}\n{}", comment_lines(&header.join("\n")), script.to_sql())
}

fn contents(dialect: Dialect, tables: &Tables) -> String {
    let enums = if capabilities::of(dialect).native_enums { tables.enums.len() } else { 0 };
    let indexes: usize = tables.tables.iter().map(|table| table.indexes.len()).sum();
    let keys: usize = tables.tables.iter().map(|table| table.foreign_keys.len()).sum();
    let checks: usize = tables.tables.iter().map(|table| table.checks.len()).sum();
    let counts = [
        (tables.schemas.iter().filter(|name| *name != "public").count(), "schema", "schemas"),
        (tables.extensions.len(), "extension", "extensions"),
        (enums, "enum", "enums"),
        (tables.tables.len(), "table", "tables"),
        (indexes, "index", "indexes"),
        (keys, "foreign key", "foreign keys"),
        (checks, "check", "checks"),
    ];
    let words: Vec<String> = counts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if *count == 1 { one } else { many }))
        .collect();
    listed(&words)
}

fn by_hand(tables: &Tables) -> Vec<String> {
    let mut lines = Vec::new();
    if tables.schemas.iter().any(|name| name != "public") {
        lines.push("By hand: schemas need the right CREATE on the database.");
    }
    if !tables.extensions.is_empty() {
        lines.push("By hand: extensions may need a superuser; one that is there already is left as it is.");
    }
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// How the two databases store the same schema, as far as this one touches it.
fn differences(dialect: Dialect, tables: &Tables) -> Vec<String> {
    let columns = || tables.tables.iter().flat_map(|table| &table.columns);
    let holds = |scalar: Scalar| columns().any(|column| column.ty.base.scalar() == Some(scalar));
    let enums = columns().any(|column| matches!(column.ty.base, Base::Enum(_) | Base::EnumText(_)));
    let documents = columns().any(|column| column.ty.base == Base::Document);
    let lists = columns().any(|column| column.ty.list);
    let kinds: Vec<String> = [
        (enums, "enums", "enums are types"),
        (documents || holds(Scalar::Json), "JSON", "JSON is JSONB"),
        (lists, "lists", "lists are arrays"),
        (holds(Scalar::Decimal), "decimals", "decimals are numbers"),
        (holds(Scalar::DateTime), "moments", "moments are timestamps"),
    ]
    .into_iter()
    .filter(|(there, ..)| *there)
    .map(|(_, what, elsewhere)| if dialect == Dialect::Sqlite { elsewhere } else { what }.to_owned())
    .collect();
    let has_now = columns().any(|column| column.default == Some(Default::Now));
    let mut lines = Vec::new();
    match dialect {
        Dialect::Sqlite if !kinds.is_empty() => {
            lines.push(format!("Differs: on PostgreSQL {}; here they are texts.", listed(&kinds)));
            if has_now {
                lines.push("         Moments are in UTC with three digits, so that they sort.".to_owned());
            }
        }
        Dialect::Postgresql if !kinds.is_empty() => {
            lines.push(format!(
                "Differs: on SQLite {} are texts, with a CHECK where one helps.",
                listed(&kinds)
            ));
            if has_now {
                lines.push("         TIMESTAMP holds UTC: a session of another zone that relies on CURRENT_TIMESTAMP".to_owned());
                lines.push(
                    "         writes its own time. `SET TIME ZONE 'UTC'` on each connection; sqlx does."
                        .to_owned(),
                );
            }
        }
        _ => {}
    }
    lines
}

/// `a, b and c`
fn listed(words: &[String]) -> String {
    match words.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} and {last}", first.join(", ")),
    }
}

/// The schema as it was after a migration, as one text: every file in the order given, formatted.
///
/// # Errors
///
/// The mistakes that keep a file from being read.
pub fn snapshot(sources: &Sources) -> Result<String, Diagnostics> {
    let mut text = String::new();
    for (_, file) in sources.iter() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&language::format::format(&file.text)?);
    }
    Ok(text)
}
