//! What audits found, in a file that is committed beside the migrations: one line for each column of each database.
//!
//! A clean one says that at that moment no stored row was refused by this shape. It speaks for rows that were written
//! under the schemas before the last applied migration, and not for programs that still write under it: of these it
//! tells only what nothing but the rows could tell. Every database that the file names has to be clean: whoever has
//! production and staging and reads one of them knows nothing of the other.

use std::path::Path;

use isotype_core::document::evolution::Finding;
use isotype_core::migration::StoredColumn;
use isotype_core::model::Schema;
use serde_json::{Value, json};

use super::hash_of;
use crate::failure::Failure;
use crate::migrations::folder::Migration;
use crate::schema_files::shown;

/// The name of the file.
pub(crate) const FILE: &str = "audits.jsonl";

/// What an audit found in a column of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// The column: `Lesson.exercises`.
    pub(crate) column: String,
    /// The database, as people call it.
    pub(crate) database: String,
    /// When: a moment in UTC.
    pub(crate) at: String,
    /// The last migration that the database had.
    pub(crate) migration: String,
    /// The hash of the shape that the rows were held to.
    pub(crate) shape: String,
    /// How many rows there were.
    pub(crate) rows: u64,
    /// How many did not fit.
    pub(crate) misfits: u64,
}

impl Record {
    fn read(line: &str) -> Option<Record> {
        let line: Value = serde_json::from_str(line).ok()?;
        let text = |key: &str| line.get(key)?.as_str().map(str::to_owned);
        let number = |key: &str| line.get(key)?.as_u64();
        Some(Record {
            column: text("column")?,
            database: text("database")?,
            at: text("at")?,
            migration: text("migration")?,
            shape: text("shape")?,
            rows: number("rows")?,
            misfits: number("misfits")?,
        })
    }

    fn line(&self) -> String {
        let Record { column, database, at, migration, shape, rows, misfits } = self;
        let line = json!({ "column": column, "database": database, "at": at, "migration": migration,
            "shape": shape, "rows": rows, "misfits": misfits });
        format!("{line}\n")
    }
}

/// The records of a folder of migrations.
pub(crate) fn read(folder: &Path) -> Result<Vec<Record>, Failure> {
    let path = folder.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::io("audits-unreadable", "read", &path, &error)),
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let record = |(index, line): (usize, &str)| {
        Record::read(line).ok_or_else(|| {
            let message = format!("{}:{}: this is no record of an audit", shown(&path), index + 1);
            Failure::input("audits-unreadable", message).help(
                "take the line out, and read the rows again with `isotype documents audit --record NAME`",
            )
        })
    };
    lines.map(record).collect()
}

/// The text of the file with these records in the place of older ones of the same columns and databases.
pub(crate) fn text(mut records: Vec<Record>, new: Vec<Record>) -> String {
    records.retain(|it| new.iter().all(|new| (&new.column, &new.database) != (&it.column, &it.database)));
    records.extend(new);
    records.sort_by(|a, b| (&a.column, &a.database).cmp(&(&b.column, &b.database)));
    records.iter().map(Record::line).collect()
}

/// What the records say of a column of the schema at hand.
#[derive(Clone, Debug)]
pub(crate) struct Audited {
    /// The column.
    pub(crate) label: String,
    /// The last migration whose rows were read in every database, by its place among the migrations; none where the
    /// records do not clear anything.
    pub(crate) until: Option<usize>,
    /// What there is to say of it.
    pub(crate) told: String,
}

impl Audited {
    /// Whether the rows were read that this is about, and none of them was refused.
    pub(crate) fn clears(&self, finding: &Finding, migration: usize) -> bool {
        let read = self
            .until
            .is_some_and(|until| migration < until || (migration == until && finding.audit_decides()));
        read && finding.refuses()
    }
}

/// Those of these columns of a schema that records speak of.
pub(crate) fn audited(
    schema: &Schema,
    columns: &[StoredColumn],
    migrations: &[Migration],
    folder: &Path,
) -> Result<Vec<Audited>, Failure> {
    let records = read(folder)?;
    let mut databases: Vec<&str> = records.iter().map(|it| it.database.as_str()).collect();
    databases.sort_unstable();
    databases.dedup();
    let mut audited = Vec::new();
    for column in columns {
        let of_column: Vec<&Record> = records.iter().filter(|it| column.names.contains(&it.column)).collect();
        if of_column.is_empty() {
            continue;
        }
        let shape = hash_of(&schema.shapes, &column.shape);
        let judged = databases.iter().map(|database| {
            let of_database = of_column.iter().filter(|it| it.database == *database);
            // A merge may have kept the lines of both sides: what was found last counts, and of one moment the worse.
            let record = of_database.max_by_key(|it| (&it.at, it.misfits));
            read_until(record.copied(), database, &shape, migrations)
        });
        let (until, told) = match judged.collect::<Result<Vec<_>, _>>() {
            Ok(all) => (all.into_iter().min(), format!("the rows of {} fit", databases.join(" and "))),
            Err(why) => (None, why),
        };
        audited.push(Audited { label: column.label.clone(), until, told });
    }
    Ok(audited)
}

/// Up to which migration a record speaks for the rows of a database, or why it does not.
fn read_until(
    record: Option<&Record>,
    database: &str,
    shape: &str,
    migrations: &[Migration],
) -> Result<usize, String> {
    let Some(record) = record else {
        return Err(format!("the rows of {database} were not read for this column"));
    };
    let day = record.at.get(..10).unwrap_or(&record.at);
    if record.shape != shape {
        return Err(format!("the audit of {database} on {day} was of another shape"));
    }
    if record.misfits > 0 {
        let found = match record.misfits {
            1 => "1 row that does not fit".to_owned(),
            more => format!("{more} rows that do not fit"),
        };
        return Err(format!("the audit of {database} on {day} found {found}"));
    }
    migrations.iter().position(|it| it.stem() == record.migration).ok_or_else(|| {
        format!("the audit of {database} on {day} was of a migration {} that is not here", record.migration)
    })
}
