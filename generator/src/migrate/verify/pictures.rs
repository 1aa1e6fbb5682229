//! The tables that snapshots mean on one database.

use isotype_core::dialect;
use isotype_core::scalar::Dialect;
use isotype_core::source::Sources;
use isotype_core::tables::Tables;

use crate::failure::Error;
use crate::migrations::folder::Folder;

/// The tables after each migration of a folder.
pub(super) struct Pictures {
    empty: Tables,
    /// The first migration that does anything on this database.
    begin: usize,
    after: Vec<Option<Picture>>,
}

/// What one snapshot means.
struct Picture {
    /// As the schema says it: what values a column takes can be read off it.
    tables: Tables,
    /// As the catalog says it.
    normalized: Tables,
}

impl Pictures {
    /// Reads every snapshot of a folder.
    pub(super) fn read(folder: &Folder, dialect: Dialect) -> Result<Pictures, Error> {
        let mut after: Vec<Option<Picture>> = Vec::new();
        for migration in &folder.migrations {
            let Some(snapshot) = &migration.snapshot else {
                after.push(None);
                continue;
            };
            let path = format!("snapshots/{}.schema", migration.stem());
            let sources = Sources::single(path, snapshot.clone());
            let (schema, diagnostics) = isotype_core::read(&sources);
            if diagnostics.has_errors() {
                return Err(Error::Schema { sources, diagnostics });
            }
            // Before a provider was added, the schema said nothing of that database.
            if !schema.dialects().contains(&dialect) {
                after.push(None);
                continue;
            }
            let database = isotype_core::database(&schema, dialect)
                .map_err(|diagnostics| Error::Schema { sources: sources.clone(), diagnostics })?;
            let normalized = dialect::normalize(dialect, &database.tables);
            after.push(Some(Picture { tables: database.tables, normalized }));
        }
        let begin = folder.migrations.iter().position(|it| it.parts_of(dialect).next().is_some());
        let begin = begin.unwrap_or(folder.migrations.len());
        Ok(Pictures { empty: Tables::default(), begin, after })
    }

    /// What the catalog should say after a migration; none where no snapshot tells.
    pub(super) fn normalized(&self, index: usize) -> Option<&Tables> {
        self.after[index].as_ref().map(|picture| &picture.normalized)
    }

    /// The tables after a migration.
    pub(super) fn after(&self, index: usize) -> Option<&Tables> {
        self.after[index].as_ref().map(|picture| &picture.tables)
    }

    /// The tables before a migration; none at all before the first that does anything.
    pub(super) fn before(&self, index: usize) -> Option<&Tables> {
        if index <= self.begin { Some(&self.empty) } else { self.after(index - 1) }
    }
}
