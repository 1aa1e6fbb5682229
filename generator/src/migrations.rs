//! The migrations beside a schema: writes the first one, tells when the next is due and what is wrong with the files.

pub(crate) mod clock;
pub(crate) mod documents;
pub(crate) mod folder;
mod gaps;
pub(crate) mod options;
pub(crate) mod planning;
pub(crate) mod redo;
pub(crate) mod risks;
pub(crate) mod steps;
pub(crate) mod suspects;
pub(crate) mod writing;

use std::path::{Path, PathBuf};

use isotype_core::migration;
use isotype_core::model::Generator;

use crate::failure::{Error, Failure};
use crate::project::{Databases, Project};
use crate::schema_files::shown;
use crate::sum;
use crate::write::Wanted;
use documents::Judged;
use folder::Folder;
use planning::Change;
use writing::New;

/// How the migrations of a schema stand.
#[derive(Debug, Default)]
pub(crate) struct Standing {
    /// Files to be written; empty when all are there.
    pub(crate) wanted: Vec<Wanted>,
    /// Whether they are the first migration, under a version that is not fixed before it is written.
    pub(crate) first: bool,
    /// What is wrong, as sentences: `check` fails for them.
    pub(crate) problems: Vec<String>,
    /// What else there is to say.
    pub(crate) notices: Vec<String>,
    /// What a change of documents does to rows and to older code.
    pub(crate) documents: Vec<Judged>,
}

/// The name of the first migration.
pub(crate) const FIRST: &str = "init";

/// The folder of the migrations.
pub(crate) fn migrations_folder(project: &Project) -> PathBuf {
    project.migrations()
}

/// Reads the migrations of a project, whose databases these are, and says what they need. `now` is the version that a
/// first one would get.
pub(crate) fn standing(project: &Project, databases: &Databases, now: &str) -> Result<Standing, Error> {
    let folder = Folder::read(&migrations_folder(project))?;
    let mut standing = Standing::default();
    if folder.entries.is_empty() {
        if of_prisma(&folder.path) || has_prisma_client(project) {
            let text = "Migrations are left to Prisma, which this schema is used with.";
            standing.notices.push(text.to_owned());
            return Ok(standing);
        }
        standing.wanted = first(project, databases, &folder, now)?;
        standing.first = !standing.wanted.is_empty();
        return Ok(standing);
    }
    standing.wanted = completed(project, databases, &folder)?;
    if !standing.wanted.is_empty() {
        return Ok(standing);
    }
    let Some(last) = folder.migrations.iter().rev().find(|it| it.snapshot.is_some()) else {
        let text = format!("{} was not begun by isotype, so it is left alone.", shown(&folder.path));
        standing.notices.push(text);
        return Ok(standing);
    };
    // Nearly always the schema is the snapshot, and what it means need not be asked.
    if !is_snapshot(project, last.snapshot.as_deref().unwrap_or_default()) {
        let changes = planning::since(&folder.migrations, &project.schema, databases, &folder.path)?;
        standing.problems.extend(due(&changes, &last.stem()));
        standing.documents = documents::judged(&project.schema, &folder.migrations, &folder.path)?;
    }
    let (problems, sum) = sums(&folder)?;
    standing.problems.extend(gaps::gaps(&folder, &problems));
    standing.problems.extend(problems);
    standing.wanted.extend(sum);
    Ok(standing)
}

/// What is wrong with the files by the sum of them, or the sum where there is none.
pub(crate) fn sums(folder: &Folder) -> Result<(Vec<String>, Option<Wanted>), Error> {
    let path = folder.path.join(sum::NAME);
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            let place = shown(&folder.path);
            let tell = |(path, what): (String, String)| {
                format!(
                    "{place}/{path} {what}. To accept the files as they are, delete {place}/isotype.sum and run `isotype`."
                )
            };
            Ok((sum::differences(&text, &folder.entries).into_iter().map(tell).collect(), None))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let text = sum::text(&folder.entries);
            Ok((Vec::new(), Some(Wanted { path, text, replaces_anything: false })))
        }
        Err(error) => Err(Failure::io("migrations-unreadable", "read", &folder.path, &error).into()),
    }
}

/// That a migration is due, if it is.
fn due(changes: &[Change], last: &str) -> Option<String> {
    let changed: Vec<&str> = changes.iter().filter(|it| !it.is_empty()).map(|it| it.dialect.name()).collect();
    if changed.is_empty() {
        return None;
    }
    let told = planning::told(changes);
    Some(format!(
        "A migration is due ({}): since {last} the schema would {}. Run `isotype migrate new`, which writes it as {}.",
        changed.join(", "),
        migration::told(&told),
        migration::name_for(&told)
    ))
}

/// Whether a schema is, word by word, what this snapshot says.
pub(crate) fn is_snapshot(project: &Project, text: &str) -> bool {
    let sources = &project.files.sources;
    sources.iter().map(|(_, file)| file.text.as_str()).eq([text])
        || migration::snapshot(sources).is_ok_and(|now| now == text)
}

/// Whether Prisma's own migrations live here: it stops on folders that it does not know.
pub(crate) fn of_prisma(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        entry.file_name() == "migration_lock.toml" || entry.path().join("migration.sql").exists()
    })
}

/// Whether Prisma Client is made from the schema too: then Prisma is likely to migrate, now or later.
fn has_prisma_client(project: &Project) -> bool {
    let provider = |generator: &Generator| generator.text("provider").map(str::to_owned);
    project
        .schema
        .generators
        .iter()
        .filter_map(provider)
        .any(|provider| provider.starts_with("prisma-client"))
}

/// The first migration; nothing for a schema that makes nothing yet.
fn first(
    project: &Project,
    databases: &Databases,
    folder: &Folder,
    version: &str,
) -> Result<Vec<Wanted>, Error> {
    let plans: Vec<_> = planning::since(&[], &project.schema, databases, &folder.path)?
        .into_iter()
        .map(|change| {
            let plan = change.plan(version, &migration::Fills::default(), true);
            (change, plan)
        })
        .filter(|(_, plan)| !plan.is_empty())
        .collect();
    if plans.is_empty() {
        return Ok(Vec::new());
    }
    let new = New { version, name: FIRST, options: "", plans: &plans };
    let scripts = new.scripts(project);
    new.wanted(project, &folder.path, &[], scripts)
}

/// A migration whose writing was cut short, whole.
pub(crate) fn completed(
    project: &Project,
    databases: &Databases,
    folder: &Folder,
) -> Result<Vec<Wanted>, Error> {
    writing::completed(project, folder, |known| {
        planning::since(&folder.migrations[..known], &project.schema, databases, &folder.path)
    })
}
