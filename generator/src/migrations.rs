//! The migrations beside a schema: writes the first one, and tells when the next is due.

#[allow(dead_code, reason = "the commands that need it are landing one by one")]
pub(crate) mod clock;
#[allow(dead_code, reason = "the commands that need it are landing one by one")]
pub(crate) mod folder;

use std::path::{Path, PathBuf};

use isotype_core::migration;
use isotype_core::model::Generator;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;

use crate::failure::{Error, Failure};
use crate::migrations::folder::Folder;
use crate::project::{Databases, Project, join};
use crate::schema_files::shown;
use crate::sum;
use crate::write::Wanted;

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
}

/// The name of the first migration.
const FIRST: &str = "init";

/// The folder of the migrations.
pub(crate) fn migrations_folder(project: &Project) -> PathBuf {
    join(&project.files.folder, "migrations")
}

/// Reads the migrations of a project, whose databases these are, and says what they need. `now` is the version that a new one would get.
pub(crate) fn standing(project: &Project, databases: &Databases, now: &str) -> Result<Standing, Error> {
    let Folder { path: folder, entries, migrations } = Folder::read(&migrations_folder(project))?;
    let last = migrations.iter().rev().find_map(|it| Some((it.stem(), it.snapshot.as_ref()?)));
    let mut standing = Standing::default();
    match (entries.is_empty(), last) {
        (true, _) if of_prisma(&folder) || has_prisma_client(project) => {
            let text = "Migrations are left to Prisma, which this schema is used with.";
            standing.notices.push(text.to_owned());
            return Ok(standing);
        }
        (true, _) => {
            standing.first = true;
            standing.wanted = first(project, databases, &folder, now)?;
            return Ok(standing);
        }
        (false, None) => {
            standing.wanted = interrupted(project, databases, &folder, &entries)?;
            if standing.wanted.is_empty() {
                let text = format!("{} was not begun by isotype, so it is left alone.", shown(&folder));
                standing.notices.push(text);
            }
            return Ok(standing);
        }
        (false, Some((name, snapshot))) => {
            let path = folder.join(format!("snapshots/{name}.schema"));
            if let Some(what) = due(project, databases, &path, snapshot)? {
                standing.problems.push(format!(
                    "A migration is due: {what} since {name}. This version of isotype writes only the first migration: \
                     while {name} is not applied anywhere, delete its files and run `isotype` again."
                ));
            }
        }
    }
    match std::fs::read_to_string(folder.join(sum::NAME)) {
        Ok(text) => {
            let differences = sum::differences(&text, &entries).into_iter();
            standing.problems.extend(differences.map(|(path, what)| {
                let place = shown(&folder);
                format!("{place}/{path} {what}. To accept the files as they are, delete {place}/isotype.sum and run `isotype`.")
            }));
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            standing.wanted.push(wanted(&folder, sum::NAME, sum::text(&entries)));
        }
        Err(error) => {
            return Err(Failure::io("migrations-unreadable", "read", &folder, &error).into());
        }
    }
    Ok(standing)
}

/// Whether Prisma's own migrations live here: it stops on folders that it does not know.
fn of_prisma(folder: &Path) -> bool {
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

fn wanted(folder: &Path, path: &str, text: String) -> Wanted {
    Wanted { path: folder.join(path), text, replaces_anything: false }
}

/// Up and down for each dialect, the snapshot, and last the sum, which says that all of them are there.
fn first(
    project: &Project,
    databases: &Databases,
    folder: &Path,
    version: &str,
) -> Result<Vec<Wanted>, Error> {
    let mut entries: Vec<sum::Entry> = Vec::new();
    for (path, text) in first_texts(project, databases, version)? {
        entries.push((path, text.into_bytes()));
    }
    sum::sort(&mut entries);
    let sum = sum::text(&entries);
    let (snapshots, scripts): (Vec<_>, Vec<_>) =
        entries.into_iter().partition(|(path, _)| path.starts_with("snapshots/"));
    let text =
        |(path, bytes): sum::Entry| wanted(folder, &path, String::from_utf8_lossy(&bytes).into_owned());
    let mut files: Vec<Wanted> = scripts.into_iter().chain(snapshots).map(text).collect();
    files.push(wanted(folder, sum::NAME, sum));
    Ok(files)
}

fn first_texts(
    project: &Project,
    databases: &Databases,
    version: &str,
) -> Result<Vec<(String, String)>, Error> {
    let mut texts = Vec::new();
    for (dialect, database) in databases {
        let dialect = *dialect;
        let about = migration::About {
            version,
            name: FIRST,
            source: &project.files.label,
            dialect,
            both: databases.len() > 1,
        };
        let files = database.first_migration(about);
        texts.push((format!("{}/{version}_{FIRST}.up.sql", dialect.name()), files.up));
        texts.push((format!("{}/{version}_{FIRST}.down.sql", dialect.name()), files.down));
    }
    let snapshot = migration::snapshot(&project.files.sources)
        .map_err(|diagnostics| Error::Schema { sources: project.files.sources.clone(), diagnostics })?;
    texts.push((format!("snapshots/{version}_{FIRST}.schema"), snapshot));
    Ok(texts)
}

/// A first migration whose writing was cut short: what is there is ours and equal, so the rest can be added.
fn interrupted(
    project: &Project,
    databases: &Databases,
    folder: &Path,
    entries: &[sum::Entry],
) -> Result<Vec<Wanted>, Error> {
    let version_of = |path: &str| -> Option<String> {
        let (_, file) = path.split_once('/')?;
        let version =
            file.strip_suffix(".up.sql").or_else(|| file.strip_suffix(".down.sql"))?.strip_suffix("_init")?;
        Some(version.to_owned())
    };
    let Some(version) = entries.first().and_then(|(path, _)| version_of(path)) else { return Ok(Vec::new()) };
    let files = first(project, databases, folder, &version)?;
    let ours = |(path, bytes): &sum::Entry| {
        files.iter().any(|file| file.path == folder.join(path) && file.text.as_bytes() == bytes.as_slice())
    };
    Ok(if entries.iter().all(ours) { files } else { Vec::new() })
}

/// What the schema says that the last migration does not, in words; nothing where they agree.
fn due(
    project: &Project,
    databases: &Databases,
    path: &Path,
    snapshot: &str,
) -> Result<Option<String>, Error> {
    let text = snapshot.to_owned();
    // Nearly always the schema is the snapshot, and what it means need not be asked.
    if project.files.sources.iter().map(|(_, file)| file.text.as_str()).eq([text.as_str()])
        || migration::snapshot(&project.files.sources).is_ok_and(|now| now == text)
    {
        return Ok(None);
    }
    let sources = Sources::single(shown(path), text);
    let (schema, diagnostics) = isotype_core::read(&sources);
    if diagnostics.has_errors() {
        return Err(Error::Schema { sources, diagnostics });
    }
    let recorded = schema.dialects();
    let mut changed: Vec<Dialect> = Vec::new();
    for (dialect, is) in databases {
        let dialect = *dialect;
        if !recorded.contains(&dialect) {
            return Ok(Some(format!("the schema is for {} too", dialect.name())));
        }
        let was = isotype_core::database(&schema, dialect)
            .map_err(|diagnostics| Error::Schema { sources: sources.clone(), diagnostics })?;
        // Comments may change: they are for people.
        let statements = |script: &migration::Script| {
            script.statements.iter().map(|statement| statement.sql.clone()).collect::<Vec<_>>()
        };
        if statements(&was.up) != statements(&is.up) {
            changed.push(dialect);
        }
    }
    let names: Vec<&str> = changed.iter().map(|dialect| dialect.name()).collect();
    Ok((!names.is_empty()).then(|| format!("the tables changed ({})", names.join(", "))))
}
