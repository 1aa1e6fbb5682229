//! `documents audit`: every stored document read and held to the shapes of a schema, which may be ahead of the
//! database. Nothing is written there.

mod reading;
pub(crate) mod records;
mod tally;

use isotype_core::document::{Shapes, ValueShape};
use isotype_core::migration::{self, Lineage, StoredColumn};
use isotype_core::model::Schema;
use isotype_core::tables::Table;
use sha2::{Digest, Sha256};

use crate::failure::{Error, Failure};
use crate::migrate::address::Address;
use crate::migrate::database::Database;
use crate::migrate::reading::{PATIENCE, finished};
use crate::migrate::{Progress, Silent};
use crate::migrations::folder::{Folder, Migration};
use crate::migrations::{migrations_folder, planning};
use crate::project::Project;
use crate::schema_files::shown;
use crate::sum;
pub(crate) use tally::{Place, Sample, Tally};

/// What an audit is asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked<'a> {
    /// The address of the database.
    pub(crate) url: &'a str,
    /// The columns, as `Model.field`; none: all that hold documents.
    pub(crate) columns: &'a [String],
    /// How many rows to show of each misfit.
    pub(crate) samples: usize,
    /// Whether the shapes are those of the last applied migration, instead of those of the schema.
    pub(crate) applied: bool,
}

/// What an audit found.
#[derive(Debug)]
pub(crate) struct Audit {
    /// The database, for people.
    pub(crate) database: String,
    /// The last migration that it has; none where no migrations are ours.
    pub(crate) migration: Option<String>,
    /// What was read.
    pub(crate) columns: Vec<Column>,
    /// What was not, in sentences.
    pub(crate) left_out: Vec<String>,
}

/// What an audit found in a column.
#[derive(Debug)]
pub(crate) struct Column {
    /// The column.
    pub(crate) stored: StoredColumn,
    /// What its values are, as a hash: equal ones read and write the same.
    pub(crate) shape: String,
    /// What its rows hold.
    pub(crate) tally: Tally,
}

impl Audit {
    /// How many values do not fit.
    pub(crate) fn misfits(&self) -> u64 {
        self.columns.iter().map(|column| column.tally.misfits).sum()
    }
}

/// What the rows of a column are held to, as a hash.
pub(crate) fn hash_of(shapes: &Shapes, shape: &ValueShape) -> String {
    let digest = Sha256::digest(migration::described(shapes, shape).as_bytes());
    sum::hex(&digest[..16])
}

/// Reads the rows. `hear` is told which table is read, and how many rows so far.
pub(crate) fn run(
    project: &Project,
    asked: &Asked<'_>,
    hear: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<Audit, Error> {
    let address = Address::parse(asked.url)?.read_only();
    let folder = Folder::read(&migrations_folder(project))?;
    finished(async {
        let mut database =
            Database::open(&address, false, PATIENCE, &mut Silent as &mut dyn Progress).await?;
        let result = audit(&mut database, &address, project, &folder, asked, hear).await;
        database.close().await;
        result
    })
}

async fn audit(
    database: &mut Database,
    address: &Address,
    project: &Project,
    folder: &Folder,
    asked: &Asked<'_>,
    hear: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<Audit, Error> {
    let dialect = address.dialect();
    let migration = last_applied(database, folder, address).await?;
    let since = since(folder, migration)?;
    let stored = since.last().unwrap_or(&project.schema);
    let (hand, lineage) = match asked.applied {
        true => (stored, Lineage::between(stored, stored)),
        false => (&project.schema, Lineage::along(&project.schema, &since)),
    };
    let (wanted, left_out) = wanted(stored, hand, &lineage, asked.columns)?;
    let tables = isotype_core::database(stored, dialect)
        .map_err(|diagnostics| Error::Schema { sources: project.files.sources.clone(), diagnostics })?
        .tables;
    reading::prepare(database, dialect).await?;
    let mut audit = Audit {
        database: address.shown.clone(),
        migration: migration.map(Migration::stem),
        columns: Vec::new(),
        left_out,
    };
    for table in &tables.tables {
        let mut columns = columns_of(table, &wanted, hand, asked.samples);
        if !columns.is_empty() {
            reading::table(database, dialect, table, &mut columns, hear).await?;
        }
        audit.columns.extend(columns.into_iter().map(|it| Column {
            shape: hash_of(&hand.shapes, &it.stored.shape),
            stored: it.stored,
            tally: it.tally,
        }));
    }
    audit.columns.sort_by_key(|column| wanted.iter().position(|it| it.label == column.stored.label));
    let after = last_applied(database, folder, address).await?;
    if after.map(Migration::stem) != audit.migration {
        let message = format!("a migration ran on {} while its rows were read", address.shown);
        return Err(Failure::input("database-changed", message).help("run this again").into());
    }
    Ok(audit)
}

/// The schemas of the migrations down to this one, the newest first; none where there is none.
fn since(folder: &Folder, migration: Option<&Migration>) -> Result<Vec<Schema>, Error> {
    let Some(last) = migration else { return Ok(Vec::new()) };
    let mut schemas = Vec::new();
    for migration in folder.migrations.iter().rev() {
        if let Some(snapshot) = &migration.snapshot {
            schemas.push(planning::schema_of(&folder.path, migration, snapshot)?.0);
        }
        if migration.version == last.version {
            break;
        }
    }
    Ok(schemas)
}

/// The columns of a table that are wanted, ready to be read.
fn columns_of(
    table: &Table,
    wanted: &[StoredColumn],
    hand: &Schema,
    samples: usize,
) -> Vec<reading::Reading> {
    let find = |it: &StoredColumn| {
        let (model, field) = it.stored.as_ref()?;
        let column = table.columns.iter().find(|column| column.label.name == *field)?;
        (table.label.name == *model).then(|| reading::Reading {
            column: column.name.clone(),
            list: column.ty.list,
            stored: it.clone(),
            tally: Tally::new(hand.shapes.clone(), it, samples),
        })
    };
    wanted.iter().filter_map(find).collect()
}

/// Which columns are to be read, and what is said of the others.
fn wanted(
    stored: &Schema,
    hand: &Schema,
    lineage: &Lineage,
    asked: &[String],
) -> Result<(Vec<StoredColumn>, Vec<String>), Failure> {
    let mut columns = migration::stored_columns(stored, hand, lineage);
    if let Some(unknown) = asked.iter().find(|name| columns.iter().all(|it| it.label != **name)) {
        let known: Vec<&str> = columns.iter().map(|it| it.label.as_str()).collect();
        return Err(Failure::usage("no-such-column", format!("{unknown} is no column of documents"))
            .help(if known.is_empty() { "the schema has none".to_owned() } else { known.join(", ") }));
    }
    // Whoever wants to know of untyped JSON names it: it takes any JSON there is.
    columns.retain(|it| match asked {
        [] => it.shape.document().is_some(),
        asked => asked.contains(&it.label),
    });
    let mut left_out = Vec::new();
    columns.retain(|it| {
        let why = match &it.stored {
            None => "is not in the database yet",
            Some(_) if it.other_arity => {
                "is a list on one side only: the migration between has to bring its values over"
            }
            Some(_) => return true,
        };
        left_out.push(format!("{} {why}.", it.label));
        false
    });
    Ok((columns, left_out))
}

/// The last migration that a database has; none where the migrations are not ours.
async fn last_applied<'f>(
    database: &mut Database,
    folder: &'f Folder,
    address: &Address,
) -> Result<Option<&'f Migration>, Failure> {
    if folder.migrations.iter().all(|it| it.snapshot.is_none()) {
        return Ok(None);
    }
    let (name, dialect) = (&address.shown, address.dialect());
    let ledger = database.ledger().await?.unwrap_or_default();
    let applied: Vec<String> = ledger.iter().map(|row| row.version.to_string()).collect();
    let mut last = None;
    for migration in &folder.migrations {
        let parts: Vec<&str> = migration.parts_of(dialect).map(|part| part.version.as_str()).collect();
        let done = parts.iter().filter(|part| applied.iter().any(|it| it == *part)).count();
        if done > 0 && done < parts.len() {
            let message = format!("{name} has {done} of {} parts of {}", parts.len(), migration.stem());
            return Err(Failure::input("half-applied", message).help(
                "isotype migrate up goes on with it, isotype migrate down undoes it; then run this again",
            ));
        }
        if done > 0 && migration.snapshot.is_some() {
            last = Some(migration);
        }
    }
    let known = |version: &String| {
        folder.migrations.iter().any(|it| it.parts_of(dialect).any(|part| part.version == *version))
    };
    if let Some(strange) = applied.iter().rev().find(|version| !known(version)) {
        let message = format!("{name} has a migration {strange} that is not in {}", shown(&folder.path));
        return Err(Failure::input("database-ahead", message)
            .help("the rows are those of a newer schema: bring the folder up to date first"));
    }
    if last.is_none() {
        let message = format!("{name} has none of the migrations in {}", shown(&folder.path));
        return Err(Failure::input("nothing-applied", message)
            .help("name another database, or bring this one up first: isotype migrate up"));
    }
    Ok(last)
}
