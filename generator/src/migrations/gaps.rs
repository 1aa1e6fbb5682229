//! What is missing in the files by what they say of each other, whatever `isotype.sum` holds.

use std::collections::BTreeSet;

use isotype_core::scalar::Dialect;

use super::folder::{Folder, Migration, Part};
use crate::schema_files::shown;

/// A sentence for each gap, but for files that `named` speaks of already.
pub(super) fn gaps(folder: &Folder, named: &[String]) -> Vec<String> {
    let place = shown(&folder.path);
    let mut gaps = Vec::new();
    for migration in folder.migrations.iter().filter(|it| it.snapshot.is_some()) {
        let name = migration.stem();
        if migration.parts.is_empty() {
            gaps.push(format!(
                "{place}: {name} has a snapshot and no files: bring them back from version control."
            ));
        }
        for part in &migration.parts {
            let path = format!("{place}/{}/{}", part.dialect.name(), part.stem);
            let missing = match (&part.up, &part.down) {
                (Some(_), None) => "down",
                (None, Some(_)) => "up",
                _ => continue,
            };
            let path = format!("{path}.{missing}.sql");
            if !named.iter().any(|sentence| sentence.starts_with(&path)) {
                gaps.push(format!("{path} is missing: bring it back from version control."));
            }
        }
        for dialect in Dialect::ALL {
            gaps.extend(missing_parts(migration, dialect).into_iter().map(|number| {
                format!(
                    "{place}/{}: part {number} of {name} is missing: bring it back from version control.",
                    dialect.name()
                )
            }));
        }
    }
    gaps
}

/// The numbers of the parts that the others speak of and that are not there.
fn missing_parts(migration: &Migration, dialect: Dialect) -> Vec<usize> {
    let numbers: Vec<(usize, usize)> = migration.parts_of(dialect).filter_map(number).collect();
    let there: BTreeSet<usize> = numbers.iter().map(|(number, _)| *number).collect();
    let count = numbers.iter().map(|(_, count)| *count).max().unwrap_or(0);
    // So many that it cannot be true stands in no file of ours.
    (1..=count.min(10_000)).filter(|number| !there.contains(number)).collect()
}

/// `Part: 2 of 6`, from a header.
fn number(part: &Part) -> Option<(usize, usize)> {
    let text = part.up.as_ref().or(part.down.as_ref())?;
    let line = text
        .lines()
        .take_while(|line| line.starts_with("--"))
        .find_map(|line| line.strip_prefix("-- Part:"))?;
    let mut words = line.split_whitespace();
    let number = words.next()?.parse().ok()?;
    (words.next()? == "of").then_some(())?;
    Some((number, words.next()?.parse().ok()?))
}
