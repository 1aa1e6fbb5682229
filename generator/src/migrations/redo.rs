//! The last migration, written anew under its version and name: what a person wrote between its statements stays.

use std::path::{Path, PathBuf};

use isotype_core::migration::{self, Block};
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;

use super::folder::{Folder, Migration};
use super::options::Options;
use super::planning;
use super::writing::New;
use crate::failure::{Error, Failure};
use crate::live;
use crate::project::Project;
use crate::schema_files::{SchemaFiles, shown};
use crate::sum::{self, Entry};

/// The migration that is written anew, as it is now.
#[derive(Debug)]
pub(crate) struct Redo<'a> {
    folder: &'a Folder,
    /// Its place among the migrations.
    index: usize,
    /// What was asked when it was written.
    pub(crate) options: Options,
}

/// A script's path below the folder, and its text.
type Script = (String, String);

/// A script as it is, taken apart.
struct Apart {
    dialect: Dialect,
    path: String,
    /// What isotype wrote.
    ours: String,
    /// What a person wrote.
    blocks: Vec<Block>,
}

impl<'a> Redo<'a> {
    /// The last migration of ours.
    pub(crate) fn of(folder: &'a Folder) -> Result<Self, Failure> {
        let Some(index) = folder.migrations.iter().rposition(|it| it.snapshot.is_some()) else {
            let message =
                format!("there is no migration in {} that could be written anew", shown(&folder.path));
            return Err(Failure::input("no-migrations", message).help("isotype migrate new"));
        };
        let ups = folder.migrations[index].parts.iter().filter_map(|part| part.up.as_deref());
        let options = ups.map(Options::of_file).find(|options| *options != Options::default());
        Ok(Redo { folder, index, options: options.unwrap_or_default() })
    }

    /// The migration.
    pub(crate) fn migration(&self) -> &'a Migration {
        &self.folder.migrations[self.index]
    }

    /// Those before it.
    pub(crate) fn earlier(&self) -> &'a [Migration] {
        &self.folder.migrations[..self.index]
    }

    /// Its files by their paths below the folder: scripts and snapshot.
    fn paths(&self) -> Vec<String> {
        let migration = self.migration();
        let mut paths = vec![format!("snapshots/{}.schema", migration.stem())];
        for part in &migration.parts {
            let place = format!("{}/{}", part.dialect.name(), part.stem);
            paths.extend(["up", "down"].map(|direction| format!("{place}.{direction}.sql")));
        }
        paths
    }

    /// The files of all other migrations.
    pub(crate) fn others(&self) -> Vec<Entry> {
        let paths = self.paths();
        self.folder.entries.iter().filter(|(path, _)| !paths.contains(path)).cloned().collect()
    }

    /// What is wrong with the files of other migrations.
    pub(crate) fn problems(&self) -> Result<Vec<String>, Error> {
        let (problems, _) = super::sums(self.folder)?;
        let ours: Vec<String> =
            self.paths().iter().map(|path| format!("{}/{path} ", shown(&self.folder.path))).collect();
        Ok(problems.into_iter().filter(|it| !ours.iter().any(|path| it.starts_with(path.as_str()))).collect())
    }

    /// Refuses where this database has any part of it applied.
    pub(crate) fn not_applied(&self, url: &str) -> Result<(), Failure> {
        let applied = live::ledger(url)?;
        let migration = self.migration();
        let Some(part) = migration.parts.iter().find(|part| applied.contains(&part.version)) else {
            return Ok(());
        };
        let message = format!(
            "{} is applied to {}: written anew, it would not be what ran there",
            part.stem,
            live::shown(url)
        );
        Err(Failure::safety("migration-applied", message)
            .help("isotype migrate down --database URL, then again; or leave it and write the next one: isotype migrate new"))
    }

    /// The scripts as they are, each with what a person wrote between.
    fn taken_apart(&self) -> Result<Vec<Apart>, Vec<Failure>> {
        let mut found = Vec::new();
        let mut failures = Vec::new();
        for part in &self.migration().parts {
            for (direction, text) in [("up", &part.up), ("down", &part.down)] {
                let Some(text) = text else { continue };
                let path = format!("{}/{}.{direction}.sql", part.dialect.name(), part.stem);
                match migration::take_apart(text) {
                    Ok((ours, blocks)) => found.push(Apart { dialect: part.dialect, path, ours, blocks }),
                    Err(line) => {
                        let place = shown(&self.folder.path);
                        let message = format!(
                            "{place}/{path}:{line}: a block by hand begins or ends here without the other line"
                        );
                        let help = format!(
                            "a block stands between the lines `{}` and `{}`",
                            migration::BEGIN,
                            migration::END
                        );
                        failures.push(Failure::input("by-hand-open", message).help(help));
                    }
                }
            }
        }
        if failures.is_empty() { Ok(found) } else { Err(failures) }
    }

    /// Refuses where something was changed outside of the blocks: it would be lost.
    pub(crate) fn nothing_edited(&self, project: &Project) -> Result<(), Error> {
        let recorded = std::fs::read_to_string(self.folder.path.join(sum::NAME)).unwrap_or_default();
        let changed: Vec<String> =
            sum::differences(&recorded, &self.folder.entries).into_iter().map(|(path, _)| path).collect();
        let apart: Vec<_> = self.taken_apart()?.into_iter().filter(|it| changed.contains(&it.path)).collect();
        if apart.is_empty() {
            return Ok(());
        }
        // What was written then is what would be written now from the snapshot that was left then.
        let then = self.written_then(project)?;
        let words = |text: &str| {
            text.lines()
                .map(str::trim_end)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let mut failures = Vec::new();
        for Apart { path, ours, .. } in &apart {
            let written = then.iter().find(|(other, _)| other == path);
            if written.is_none_or(|(_, written)| words(written) != words(ours)) {
                let message = format!(
                    "{}/{path} was changed by hand, and what was changed would be lost",
                    shown(&self.folder.path)
                );
                let help = format!(
                    "put it between the lines `{}` and `{}`, which is kept; or say --discard-edits",
                    migration::BEGIN,
                    migration::END
                );
                failures.push(Failure::safety("by-hand-lost", message).help(help));
            }
        }
        if failures.is_empty() { Ok(()) } else { Err(failures.into()) }
    }

    fn written_then(&self, project: &Project) -> Result<Vec<Script>, Error> {
        let migration = self.migration();
        let path = self.folder.path.join(format!("snapshots/{}.schema", migration.stem()));
        let sources = Sources::single(shown(&path), migration.snapshot.clone().unwrap_or_default());
        let (schema, diagnostics) = isotype_core::read(&sources);
        let files = SchemaFiles { sources, ..project.files.clone() };
        let then = Project::of(files, schema, diagnostics);
        let databases = then.databases(&then.schema.dialects())?;
        let changes = planning::since(self.earlier(), &then.schema, &databases, &self.folder.path)?;
        let plans = planning::planned(&changes, &self.options, &migration.version)?;
        let options = self.options.typed();
        let new =
            New { version: &migration.version, name: &migration.name, options: &options, plans: &plans };
        Ok(new.scripts(&then))
    }

    /// Puts what a person wrote into the new scripts, and tells what could not stay in its place.
    pub(crate) fn keep_blocks(&self, scripts: &mut [Script]) -> Result<Vec<String>, Error> {
        let mut told = Vec::new();
        for Apart { dialect, path, blocks, .. } in self.taken_apart()? {
            let suffix = if path.ends_with(".up.sql") { ".up.sql" } else { ".down.sql" };
            let place = |path: &str| path.starts_with(dialect.name()) && path.ends_with(suffix);
            let mut order: Vec<usize> =
                (0..scripts.len()).filter(|&index| place(&scripts[index].0)).collect();
            order.sort_by_key(|&index| scripts[index].0 != path);
            let mut left = blocks;
            for &index in &order {
                if left.is_empty() {
                    break;
                }
                if takes_blocks(dialect, &scripts[index].1) {
                    // A block at the top of a file stays at the top of that file, if it is still there.
                    let (here, others): (Vec<Block>, Vec<Block>) =
                        left.into_iter().partition(|it| it.anchor.is_some() || scripts[index].0 == path);
                    let (text, lost) = migration::put_in(&scripts[index].1, here);
                    scripts[index].1 = text;
                    left = lost.into_iter().chain(others).collect();
                }
            }
            for block in left {
                let last = (0..scripts.len())
                    .rev()
                    .find(|&index| place(&scripts[index].0) && takes_blocks(dialect, &scripts[index].1));
                let Some(last) = last else {
                    let message = format!(
                        "{}/{path} has SQL by hand, and none of the new files for {} can hold it",
                        shown(&self.folder.path),
                        dialect.name()
                    );
                    return Err(Failure::safety("by-hand-lost", message)
                        .help("take the block out of the file, and put it where it belongs afterwards")
                        .into());
                };
                scripts[last].1 = migration::put_last(&scripts[last].1, &block);
                told.push(format!(
                    "SQL by hand of {path}: the statement before it is gone, so it stands at the end of {} now. Is that its place?",
                    scripts[last].0
                ));
            }
        }
        Ok(told)
    }

    /// Files of the migration as it was that the new one has no more.
    pub(crate) fn leftovers(&self, wanted: &[PathBuf]) -> Vec<PathBuf> {
        let paths = self.paths().into_iter().map(|path| self.folder.path.join(path));
        paths.filter(|path| !wanted.contains(path) && Path::new(path).exists()).collect()
    }
}

/// Whether SQL of somebody's own can stand in a file: one that must hold a single statement cannot take it.
fn takes_blocks(dialect: Dialect, text: &str) -> bool {
    dialect == Dialect::Sqlite || !text.starts_with("-- no-transaction")
}
