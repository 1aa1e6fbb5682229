//! What a schema needs since the last snapshot, on each of its databases.

use std::path::Path;

use isotype_core::dialect;
use isotype_core::migration::{self, DataStep, Fills, Matching, Note, Part, Plan, Request, Statement, Step};
use isotype_core::model::Schema;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::Tables;

use super::folder::Migration;
use super::options::Options;
use crate::failure::{Error, Failure};
use crate::project::Databases;
use crate::schema_files::shown;

/// What one database has and what it shall have.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// The database.
    pub(crate) dialect: Dialect,
    /// The tables of the last snapshot; empty ones for a database that has no migration yet.
    pub(crate) previous: Tables,
    /// The tables of the schema.
    pub(crate) next: Tables,
    /// Which of them was which.
    pub(crate) matching: Matching,
    /// What this database cannot say and the schema says since then.
    pub(crate) missing: Vec<String>,
    /// What changed of the documents. A database does not know them, and its rows do.
    pub(crate) documents: Vec<migration::Change>,
    /// What may be done to stored documents.
    pub(crate) steps: Vec<DataStep>,
}

impl Change {
    /// From one picture to another.
    pub(crate) fn between(dialect: Dialect, previous: Tables, next: Tables) -> Change {
        let matching = migration::matching(&previous, &next);
        Change {
            dialect,
            previous,
            next,
            matching,
            missing: Vec::new(),
            documents: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// The plan under this version.
    pub(crate) fn plan(&self, version: &str, fills: &Fills, online: bool) -> Plan {
        let Change { previous, next, matching, .. } = self;
        let mut plan =
            dialect::plan(self.dialect, &Request { previous, next, matching, version, fills, online });
        if plan.is_empty() && !self.documents.is_empty() {
            plan.parts.push(documents_alone(&self.documents));
        }
        plan
    }

    /// Both pictures, and which of their things were which.
    pub(crate) fn pictures(&self) -> (&Tables, &Tables, &Matching) {
        (&self.previous, &self.next, &self.matching)
    }

    /// What changed, in words.
    pub(crate) fn told(&self) -> Vec<migration::Change> {
        let Change { dialect, previous, next, matching, .. } = self;
        let same = migration::with_names_of_next(previous, next, matching);
        let normal = |tables| dialect::normalize(*dialect, tables);
        let mut told = migration::changes(previous, next, matching, &normal(&same), &normal(next));
        // A table or an enum of that name was told already.
        told.extend(self.documents.iter().filter(|it| !told.contains(it)).cloned().collect::<Vec<_>>());
        if told.is_empty() {
            let due = self.steps.iter().filter(|step| step.due);
            told.extend(due.map(|step| migration::Change {
                verb: "rewrite",
                what: step.label(),
                leading: true,
            }));
        }
        told
    }

    /// Whether there is nothing to do, also of what people asked for.
    pub(crate) fn is_idle(&self, options: &Options) -> bool {
        self.is_empty() && !self.steps.iter().any(|step| options.takes(step))
    }

    /// Whether there is nothing to do.
    pub(crate) fn is_empty(&self) -> bool {
        let steps = self.steps.iter().any(|step| step.due);
        self.told().is_empty() || (!steps && self.plan("00000000000000", &Fills::default(), true).is_empty())
    }
}

/// A part for a change of documents that asks nothing of the database: the ledger knows from it which documents a
/// database's rows were written by.
fn documents_alone(documents: &[migration::Change]) -> Part {
    let told = migration::told(documents);
    let nothing = || {
        let words = "Nothing in the database changes: its columns hold any JSON of the right kind.";
        vec![Statement::new("SELECT 1").comment(words)]
    };
    let note = Note { what: format!("notes what changed of the documents: {told}"), ..Note::default() };
    Part::of_steps("documents", vec![Step { up: nothing(), down: nothing(), note }])
}

/// The changes since these migrations, one for each database of the schema, also where nothing changed.
pub(crate) fn since(
    migrations: &[Migration],
    schema: &Schema,
    databases: &Databases,
    folder: &Path,
) -> Result<Vec<Change>, Error> {
    let mut read: Vec<Option<(Schema, Sources)>> = vec![None; migrations.len()];
    let mut changes = Vec::new();
    for (dialect, database) in databases {
        let mut previous = None;
        let (mut documents, mut steps) = (Vec::new(), Vec::new());
        // A provider may have been taken out of the schema and put in again: then its last state is further back.
        for (index, migration) in migrations.iter().enumerate().rev() {
            let Some(snapshot) = &migration.snapshot else { continue };
            if read[index].is_none() {
                read[index] = Some(schema_of(folder, migration, snapshot)?);
            }
            let Some((earlier, sources)) = &read[index] else { continue };
            if earlier.dialects().contains(dialect) {
                let lowered = isotype_core::database(earlier, *dialect);
                documents = migration::document_changes(earlier, schema);
                steps = migration::data_steps(earlier, schema);
                previous = Some(
                    lowered.map_err(|diagnostics| Error::Schema { sources: sources.clone(), diagnostics })?,
                );
                break;
            }
        }
        let said = previous.as_ref().map(|database| database.missing()).unwrap_or_default();
        let tables = previous.map(|database| database.tables).unwrap_or_default();
        let mut change = Change::between(*dialect, tables, database.tables.clone());
        change.documents = documents;
        change.steps = steps;
        change.missing = database.missing();
        change.missing.retain(|sentence| !said.contains(sentence));
        changes.push(change);
    }
    Ok(changes)
}

/// What a snapshot says.
pub(crate) fn schema_of(
    folder: &Path,
    migration: &Migration,
    snapshot: &str,
) -> Result<(Schema, Sources), Error> {
    let path = folder.join(format!("snapshots/{}.schema", migration.stem()));
    let sources = Sources::single(shown(&path), snapshot.to_owned());
    let (schema, diagnostics) = isotype_core::read(&sources);
    if diagnostics.has_errors() { Err(Error::Schema { sources, diagnostics }) } else { Ok((schema, sources)) }
}

/// What changed on any database, for people: the first one that changed tells.
pub(crate) fn told(changes: &[Change]) -> Vec<migration::Change> {
    changes.iter().filter(|change| !change.is_empty()).map(Change::told).next().unwrap_or_default()
}

/// The plan of each database that changes.
pub(crate) fn planned(
    changes: &[Change],
    options: &Options,
    version: &str,
) -> Result<Vec<(Change, Plan)>, Vec<Failure>> {
    let mut fills = options.fills(changes)?;
    let mut failures = Vec::new();
    for (change, (_, fills)) in changes.iter().zip(&mut fills) {
        failures.extend(super::steps::add(change, options, fills));
    }
    if !failures.is_empty() {
        failures.dedup();
        return Err(failures);
    }
    let plan = |(change, (_, fills)): (&Change, &(Dialect, Fills))| {
        (!change.is_idle(options)).then(|| (change.clone(), change.plan(version, fills, !options.offline)))
    };
    Ok(changes.iter().zip(&fills).filter_map(plan).collect())
}
