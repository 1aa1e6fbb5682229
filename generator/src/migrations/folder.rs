//! The folder of the migrations, read: which migrations there are, in which parts, with which snapshots.

use std::path::{Path, PathBuf};

use isotype_core::scalar::Dialect;

use crate::failure::{Error, Failure};
use crate::sum::{self, Entry};

/// What a folder of migrations holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folder {
    /// The folder.
    pub(crate) path: PathBuf,
    /// Every file, as `isotype.sum` orders them.
    pub(crate) entries: Vec<Entry>,
    /// The migrations, by version.
    pub(crate) migrations: Vec<Migration>,
}

/// A migration: what one edit of the schema needs on each database, and the schema as it is after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Migration {
    /// Its base version: that of its snapshot and of its first parts.
    pub(crate) version: String,
    /// Its name.
    pub(crate) name: String,
    /// The schema after it; none for migrations that isotype did not begin.
    pub(crate) snapshot: Option<String>,
    /// Its parts, by version, those of SQLite and of PostgreSQL in any order.
    pub(crate) parts: Vec<Part>,
}

/// A part of a migration: a pair of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The database that it is for.
    pub(crate) dialect: Dialect,
    /// Its own version, by which the ledger knows it.
    pub(crate) version: String,
    /// The names of its files up to `.up.sql` and `.down.sql`.
    pub(crate) stem: String,
    /// What it does.
    pub(crate) up: Option<String>,
    /// What undoes it.
    pub(crate) down: Option<String>,
}

impl Migration {
    /// `<version>_<name>`
    pub(crate) fn stem(&self) -> String {
        format!("{}_{}", self.version, self.name)
    }

    /// The parts on one database, in the order in which they run.
    pub(crate) fn parts_of(&self, dialect: Dialect) -> impl DoubleEndedIterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.dialect == dialect)
    }
}

impl Folder {
    /// Reads a folder; one that is not there holds nothing.
    pub(crate) fn read(path: &Path) -> Result<Folder, Error> {
        let entries = sum::entries(path).map_err(|(path, error)| {
            let failure = Failure::io("migrations-unreadable", "read", &path, &error);
            match error.kind() {
                std::io::ErrorKind::IsADirectory => {
                    failure.help("move the folder away: a file of a migration stands under such a name")
                }
                _ => failure,
            }
        })?;
        Ok(Folder::of(path, entries))
    }

    /// A folder that holds these files.
    pub(crate) fn of(path: &Path, entries: Vec<Entry>) -> Folder {
        let migrations = migrations(&entries);
        Folder { path: path.to_path_buf(), entries, migrations }
    }

    /// Every version that is taken, of migrations and of their parts.
    pub(crate) fn versions(&self) -> impl Iterator<Item = &str> {
        let parts = self.migrations.iter().flat_map(|it| it.parts.iter().map(|part| part.version.as_str()));
        parts.chain(self.migrations.iter().map(|it| it.version.as_str()))
    }
}

/// Groups the files by migrations.
fn migrations(entries: &[Entry]) -> Vec<Migration> {
    let mut migrations: Vec<Migration> = Vec::new();
    for (path, bytes) in entries {
        let text = || String::from_utf8_lossy(bytes).into_owned();
        if let Some(stem) = path.strip_prefix("snapshots/").and_then(|file| file.strip_suffix(".schema")) {
            let (version, name) = split(stem);
            migrations.push(Migration { version, name, snapshot: Some(text()), parts: Vec::new() });
        }
    }
    for (path, bytes) in entries {
        let Some((folder, file)) = path.split_once('/') else { continue };
        let Some(dialect) = Dialect::ALL.into_iter().find(|dialect| dialect.name() == folder) else {
            continue;
        };
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (stem, up) = match (file.strip_suffix(".up.sql"), file.strip_suffix(".down.sql")) {
            (Some(stem), _) => (stem, true),
            (_, Some(stem)) => (stem, false),
            // A file that only goes forth, as sqlx allows it.
            _ => (file.strip_suffix(".sql").unwrap_or(file), true),
        };
        let (version, name) = split(stem);
        let index = match owner(&migrations, &version, &name) {
            Some(index) => index,
            None => {
                let index = migrations.partition_point(|migration| migration.version <= version);
                migrations
                    .insert(index, Migration { version: version.clone(), name, ..Migration::default() });
                index
            }
        };
        let parts = &mut migrations[index].parts;
        let known = parts.iter().position(|part| part.dialect == dialect && part.stem == stem);
        let part = match known {
            Some(known) => &mut parts[known],
            None => {
                parts.push(Part { dialect, version, stem: stem.to_owned(), up: None, down: None });
                let last = parts.len() - 1;
                &mut parts[last]
            }
        };
        *(if up { &mut part.up } else { &mut part.down }) = Some(text);
    }
    for migration in &mut migrations {
        migration.parts.sort_by(|a, b| (&a.version, &a.stem).cmp(&(&b.version, &b.stem)));
    }
    migrations
}

/// The migration that a file belongs to: that of the latest snapshot whose version is not greater than its own, if it has
/// the same name, with or without the number of a part behind it. (The parts of a migration have consecutive versions,
/// and the next migration begins after all of them.) Files that came without a snapshot belong together by their name.
fn owner(migrations: &[Migration], version: &str, name: &str) -> Option<usize> {
    let before = migrations.partition_point(|migration| migration.version.as_str() <= version);
    for (index, migration) in migrations[..before].iter().enumerate().rev() {
        if migration.snapshot.is_some() {
            let rest = name.strip_prefix(migration.name.as_str())?;
            return (rest.is_empty() || rest.starts_with('_')).then_some(index);
        }
        if migration.version == version && migration.name == name {
            return Some(index);
        }
    }
    None
}

/// The version and the name that the stem of a file holds.
fn split(stem: &str) -> (String, String) {
    let version: String = stem.chars().take_while(char::is_ascii_digit).collect();
    let name = stem[version.len()..].trim_start_matches('_').to_owned();
    (version, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(paths: &[&str]) -> Vec<Entry> {
        let mut entries: Vec<Entry> =
            paths.iter().map(|path| ((*path).to_owned(), path.as_bytes().to_vec())).collect();
        sum::sort(&mut entries);
        entries
    }

    #[test]
    fn parts_belong_to_the_snapshot_before_them() {
        let found = migrations(&entries(&[
            "snapshots/20240101000000_init.schema",
            "sqlite/20240101000000_init.up.sql",
            "sqlite/20240101000000_init.down.sql",
            "postgresql/20240101000000_init.up.sql",
            "snapshots/20240201000000_add_age.schema",
            "postgresql/20240201000001_add_age_2_fill.up.sql",
            "postgresql/20240201000000_add_age_1_expand.up.sql",
            "postgresql/20240201000001_add_age_2_fill.down.sql",
        ]));
        let stems: Vec<String> = found.iter().map(Migration::stem).collect();
        assert_eq!(stems, ["20240101000000_init", "20240201000000_add_age"]);
        assert_eq!(found[0].parts_of(Dialect::Sqlite).count(), 1);
        assert!(found[0].parts_of(Dialect::Sqlite).all(|part| part.up.is_some() && part.down.is_some()));
        let parts: Vec<&str> =
            found[1].parts_of(Dialect::Postgresql).map(|part| part.stem.as_str()).collect();
        assert_eq!(parts, ["20240201000000_add_age_1_expand", "20240201000001_add_age_2_fill"]);
        assert_eq!(found[1].parts_of(Dialect::Sqlite).count(), 0);
    }

    #[test]
    fn somebody_elses_file_between_two_migrations_is_one_of_its_own() {
        let found = migrations(&entries(&[
            "snapshots/20240101000000_init.schema",
            "sqlite/20240101000000_init.up.sql",
            "sqlite/20240102000000_seed.up.sql",
            "postgresql/20240102000000_seed.up.sql",
        ]));
        assert_eq!(found.iter().map(|it| it.parts.len()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(found[1].snapshot, None);
    }

    #[test]
    fn files_before_any_snapshot_are_migrations_of_their_own() {
        let found = migrations(&entries(&["sqlite/20200101000000_a.sql", "sqlite/20210101000000_b.up.sql"]));
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert!(found.iter().all(|it| it.snapshot.is_none() && it.parts.len() == 1));
    }
}
