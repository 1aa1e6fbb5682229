//! What a change of documents does to the rows that are stored, and to older code: every snapshot is a writer whose
//! rows may still be there.

use std::path::Path;

use isotype_core::diagnostic::{Diagnostic, Diagnostics, Severity};
use isotype_core::document::evolution::{Direction, Finding};
use isotype_core::document::place::shortened;
use isotype_core::migration::{
    Kept, Lineage, StoredColumn, data_steps, document_changes, document_findings, document_findings_of,
    stored_columns,
};
use isotype_core::model::Schema;

use super::folder::Migration;
use super::options::Options;
use super::planning::schema_of;
use crate::audit::records::{self, Audited};
use crate::failure::Error;
use crate::project::Project;

/// A finding with the migrations whose schemas wrote such rows, oldest first.
#[derive(Clone, Debug)]
pub(crate) struct Judged {
    /// What differs.
    pub(crate) finding: Finding,
    /// The names of the migrations.
    pub(crate) writers: Vec<String>,
    /// Why an audit of the rows that is there does not clear it.
    pub(crate) audit: Option<String>,
    /// The migration that has rewritten these rows, whose writers may have gone on while it ran.
    pub(crate) step: Option<String>,
}

/// The most of an example that a message shows, in characters.
const SHOWN: usize = 160;

/// A migration with the schema of its snapshot.
struct Recorded<'a> {
    /// Its place among the migrations.
    index: usize,
    migration: &'a Migration,
    schema: Schema,
    /// What the columns of the schema at hand were in it.
    lineage: Lineage,
}

/// Everything that a change of documents since these migrations does; nothing where they did not change.
pub(crate) fn judged(schema: &Schema, migrations: &[Migration], folder: &Path) -> Result<Vec<Judged>, Error> {
    // The newest first.
    let mut recorded: Vec<Recorded<'_>> = Vec::new();
    for (index, migration) in migrations.iter().enumerate().rev() {
        let Some(snapshot) = &migration.snapshot else { continue };
        let (before, _) = schema_of(folder, migration, snapshot)?;
        if recorded.is_empty() && document_changes(&before, schema).is_empty() {
            return Ok(Vec::new());
        }
        let lineage = match recorded.last() {
            Some(newer) => newer.lineage.behind(&Lineage::between(&before, &newer.schema)),
            None => Lineage::between(&before, schema),
        };
        recorded.push(Recorded { index, migration, schema: before, lineage });
    }
    let audited = records::audited(schema, &columns(schema, &recorded), migrations, folder)?;
    let rewritten = rewritten(schema, &recorded);
    let mut judged: Vec<Judged> = Vec::new();
    for (age, before) in recorded.iter().enumerate() {
        let Recorded { index, migration, .. } = before;
        let backward = backward(before, schema, (&audited, &rewritten));
        // Older code is that of the last migration: a roll-out has two versions.
        let forward = (age == 0).then(|| document_findings(Direction::Forward, &before.schema, schema));
        for finding in backward.into_iter().chain(forward.unwrap_or_default()) {
            let same = |it: &&mut Judged| {
                it.finding.direction == finding.direction
                    && it.finding.kind == finding.kind
                    && it.finding.place == finding.place
            };
            match judged.iter_mut().find(same) {
                Some(known) => known.writers.insert(0, migration.stem()),
                None => {
                    let audit = why_not(&finding, &audited, *index);
                    let step = behind_a_step(&finding, &rewritten, *index);
                    judged.push(Judged { finding, writers: vec![migration.stem()], audit, step });
                }
            }
        }
    }
    Ok(judged)
}

/// The columns of a schema that hold JSON, with the names that they had in its past.
fn columns(schema: &Schema, recorded: &[Recorded<'_>]) -> Vec<StoredColumn> {
    let mut columns = stored_columns(schema, schema, &Lineage::between(schema, schema));
    for before in recorded {
        let earlier = stored_columns(&before.schema, schema, &before.lineage);
        for (column, earlier) in columns.iter_mut().zip(earlier) {
            let name = earlier.stored.map(|(model, field)| format!("{model}.{field}"));
            column.names.extend(name.filter(|name| !column.names.contains(name)));
        }
    }
    columns
}

/// A column whose rows a data step has brought to another form.
struct Rewritten {
    /// Its name in the schema at hand.
    label: String,
    /// The migration before the one with the step: what wrote earlier than that wrote nothing that is still as it was, and
    /// its own programs went on writing while the step ran.
    since: usize,
    /// The migration with the step.
    step: String,
    /// What was open then may have kept, and a step leaves: what earlier schemas wrote there may still be so.
    kept: Kept,
}

/// The columns of a schema whose rows were rewritten, each with the last step; the newest migration comes first.
fn rewritten(schema: &Schema, recorded: &[Recorded<'_>]) -> Vec<Rewritten> {
    let mut rewritten: Vec<Rewritten> = Vec::new();
    for pair in recorded.windows(2) {
        let [after, before] = pair else { continue };
        let up = after.migration.parts.iter().find_map(|part| part.up.as_deref());
        let options = up.map(Options::of_file).unwrap_or_default();
        let columns = stored_columns(&after.schema, schema, &after.lineage);
        for step in data_steps(&before.schema, &after.schema).iter().filter(|step| options.takes(step)) {
            let was = |it: &&StoredColumn| it.stored.as_ref() == Some(&step.column);
            let Some(column) = columns.iter().find(was) else { continue };
            if rewritten.iter().any(|it| it.label == column.label) {
                continue;
            }
            let only = |label: Option<&str>| label == Some(column.label.as_str());
            rewritten.push(Rewritten {
                label: column.label.clone(),
                since: before.index,
                step: after.migration.stem(),
                kept: Kept::of((&after.schema, schema), &after.lineage, &only),
            });
        }
    }
    rewritten
}

/// What this schema makes of the rows of a migration, but for what an audit has cleared, and for columns that were
/// rewritten since. A pair of documents is told once for all columns that hold it, so that an audited column is compared
/// apart from the others.
fn backward(
    before: &Recorded<'_>,
    schema: &Schema,
    (audited, rewritten): (&[Audited], &[Rewritten]),
) -> Vec<Finding> {
    let migration = before.index;
    let gone: Vec<&Rewritten> = rewritten.iter().filter(|it| migration < it.since).collect();
    let find = |wanted: &dyn Fn(Option<&str>) -> bool| {
        let there = |column: Option<&str>| gone.iter().all(|it| Some(it.label.as_str()) != column);
        let wanted_there = |column: Option<&str>| wanted(column) && there(column);
        let schemas = (&before.schema, schema);
        let mut findings = document_findings_of(Direction::Backward, schemas, &before.lineage, &wanted_there);
        for it in gone.iter().filter(|it| wanted(Some(&it.label))) {
            let only = |column: Option<&str>| column == Some(it.label.as_str());
            findings.extend(it.kept.findings(schemas, &before.lineage, &only));
        }
        findings
    };
    let read: Vec<&Audited> =
        audited.iter().filter(|it| it.until.is_some_and(|until| migration <= until)).collect();
    let mut findings = find(&|column| read.iter().all(|it| Some(it.label.as_str()) != column));
    for audit in read {
        let of_column = find(&|column| column == Some(audit.label.as_str()));
        findings.extend(of_column.into_iter().filter(|finding| !audit.clears(finding, migration)));
    }
    findings
}

/// Why an audit of the column does not clear a finding, where there is one.
fn why_not(finding: &Finding, audited: &[Audited], migration: usize) -> Option<String> {
    if finding.direction == Direction::Forward || !finding.refuses() {
        return None;
    }
    let audit = audited.iter().find(|it| is_of_column(finding, &it.label))?;
    Some(match audit.until {
        None => audit.told.clone(),
        Some(until) if migration > until => {
            format!("{}, but were read before this migration ran there: read them again", audit.told)
        }
        Some(_) => {
            format!("{}, but the programs of this migration go on writing such values", audit.told)
        }
    })
}

/// Whether a finding is about this column, or about something in it.
fn is_of_column(finding: &Finding, label: &str) -> bool {
    let rest = finding.place.strip_prefix(label);
    rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}

/// The migration that has rewritten what this migration wrote, if it was the next one: then what keeps the finding is
/// that the programs of before could write while it ran.
fn behind_a_step(finding: &Finding, rewritten: &[Rewritten], migration: usize) -> Option<String> {
    if finding.direction == Direction::Forward || !finding.refuses() {
        return None;
    }
    let step = rewritten.iter().find(|it| it.since == migration && is_of_column(finding, &it.label))?;
    Some(step.step.clone())
}

/// The findings for people. What stops is an error where `refuse`, else a warning.
pub(crate) fn diagnostics(project: &Project, judged: &[Judged], refuse: bool) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let level = project.schema.compatibility;
    for it in judged {
        let finding = &it.finding;
        let severity = match finding.stops(level) {
            true if refuse => Severity::Error,
            true => Severity::Warning,
            false if finding.direction == Direction::Backward => Severity::Warning,
            false => Severity::Note,
        };
        let mut message = finding.message();
        if finding.direction == Direction::Backward {
            message.push_str(&writers(&it.writers));
        }
        if let Some(example) = &finding.example {
            message.push_str(&format!("; for example {}", shortened(example, SHOWN)));
        }
        let mut diagnostic = Diagnostic::new(severity, finding.code(), Some(finding.span()), message);
        let audit = it.audit.as_ref().map(|why| format!("An audit does not clear it: {why}."));
        let step = it.step.as_ref().map(|step| {
            format!(
                "{step} has rewritten these rows, and programs of before may have written more while it ran: when none of them runs any more, a clean audit of every database clears it, `isotype documents audit --database URL --record NAME`. Else:"
            )
        });
        let help = [audit, step, finding.help()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        if !help.is_empty() {
            diagnostic = diagnostic.help(help);
        }
        diagnostics.push(diagnostic);
    }
    diagnostics.sort();
    diagnostics
}

/// Whose rows they are.
fn writers(writers: &[String]) -> String {
    match writers {
        [] => String::new(),
        [only] => format!(" (rows of {only})"),
        [first, .., last] => format!(" (rows of {first} to {last})"),
    }
}

/// Whether something of it may not go out.
pub(crate) fn stops(project: &Project, judged: &[Judged]) -> bool {
    judged.iter().any(|it| it.finding.stops(project.schema.compatibility))
}
