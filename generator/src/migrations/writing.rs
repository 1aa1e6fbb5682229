//! The files of a new migration, all of them: scripts of each database, `isotype.sum`, snapshot.

use std::path::Path;

use isotype_core::migration::{self, About, Context, Plan};

use super::folder::Folder;
use super::planning::Change;
use crate::failure::Error;
use crate::project::Project;
use crate::sum::{self, Entry};
use crate::write::Wanted;

/// What a new migration is made from.
#[derive(Debug)]
pub(crate) struct New<'a> {
    pub(crate) version: &'a str,
    pub(crate) name: &'a str,
    /// What was asked besides, as it was typed.
    pub(crate) options: &'a str,
    /// Each database that changes, with its plan.
    pub(crate) plans: &'a [(Change, Plan)],
}

/// Git must not turn line ends: sqlx and isotype hash bytes.
const GIT_ATTRIBUTES: &str = "*.sql text eol=lf\n*.schema text eol=lf\nisotype.sum text eol=lf\n";

impl New<'_> {
    /// `<version>_<name>`
    pub(crate) fn stem(&self) -> String {
        format!("{}_{}", self.version, self.name)
    }

    /// Ups and downs, by their paths below the folder.
    pub(crate) fn scripts(&self, project: &Project) -> Vec<(String, String)> {
        let both = project.schema.dialects().len() > 1;
        let mut texts = Vec::new();
        for (change, plan) in self.plans {
            let about = About {
                version: self.version,
                name: self.name,
                source: &project.files.label,
                dialect: change.dialect,
                both,
            };
            let nothing = Plan::default();
            let other = self.plans.iter().find(|(other, _)| other.dialect != change.dialect);
            let context = Context {
                previous: &change.previous,
                next: &change.next,
                matching: &change.matching,
                missing: &change.missing,
                options: self.options,
                other: both.then(|| other.map_or(&nothing, |(_, plan)| plan)),
            };
            for files in migration::files(&about, plan, &context) {
                let place = format!("{}/{}", change.dialect.name(), files.stem);
                texts.push((format!("{place}.up.sql"), files.up));
                texts.push((format!("{place}.down.sql"), files.down));
            }
        }
        texts
    }

    /// Everything to be written, in an order in which a run that is cut short can be completed: the snapshot, which says
    /// that all is there, comes last. `earlier` are the files that stay.
    pub(crate) fn wanted(
        &self,
        project: &Project,
        folder: &Path,
        earlier: &[Entry],
        scripts: Vec<(String, String)>,
    ) -> Result<Vec<Wanted>, Error> {
        let snapshot = migration::snapshot(&project.files.sources)
            .map_err(|diagnostics| Error::Schema { sources: project.files.sources.clone(), diagnostics })?;
        let snapshot = (format!("snapshots/{}.schema", self.stem()), snapshot);
        let mut entries = earlier.to_vec();
        let bytes = |(path, text): &(String, String)| (path.clone(), text.clone().into_bytes());
        entries.extend(scripts.iter().chain([&snapshot]).map(bytes));
        sum::sort(&mut entries);
        let mut files = scripts;
        if !folder.join(".gitattributes").exists() {
            files.push((".gitattributes".to_owned(), GIT_ATTRIBUTES.to_owned()));
        }
        files.push((sum::NAME.to_owned(), sum::text(&entries)));
        files.push(snapshot);
        let wanted = |(path, text): (String, String)| Wanted {
            path: folder.join(path),
            text,
            // Whether somebody else's work would be lost was asked before.
            replaces_anything: true,
        };
        Ok(files.into_iter().map(wanted).collect())
    }
}

/// A migration whose writing was cut short: files of ours behind the last snapshot, and no snapshot for them. The rest
/// can be added if all that is there is exactly what would be written.
pub(crate) fn completed(
    project: &Project,
    folder: &Folder,
    changes: impl FnOnce(usize) -> Result<Vec<Change>, Error>,
) -> Result<Vec<Wanted>, Error> {
    let known = folder.migrations.iter().rposition(|it| it.snapshot.is_some()).map_or(0, |last| last + 1);
    let Some(first) = folder.migrations.get(known) else { return Ok(Vec::new()) };
    let ours = |text: &Option<String>| text.as_ref().is_some_and(|text| text.contains("made by isotype"));
    if !first.parts.iter().all(|part| ours(&part.up) || ours(&part.down)) {
        return Ok(Vec::new());
    }
    let there: Vec<&Entry> =
        folder.entries.iter().filter(|(path, _)| version_of(path) >= first.version.as_str()).collect();
    let changes = changes(known)?;
    let options =
        first.parts.iter().find_map(|part| part.up.as_deref()).map(super::options::Options::of_file);
    let options = options.unwrap_or_default();
    let Ok(plans) = super::planning::planned(&changes, &options, &first.version) else {
        return Ok(Vec::new());
    };
    let options = options.typed();
    for name in names(&first.name) {
        let new = New { version: &first.version, name, options: &options, plans: &plans };
        let scripts = new.scripts(project);
        let equal = |(path, bytes): &&Entry| {
            scripts.iter().any(|(other, text)| other == path && text.as_bytes() == bytes.as_slice())
        };
        if there.iter().all(equal) {
            let earlier: Vec<Entry> =
                folder.entries.iter().filter(|entry| !there.contains(entry)).cloned().collect();
            return new.wanted(project, &folder.path, &earlier, scripts);
        }
    }
    Ok(Vec::new())
}

/// What a migration may be called one of whose files has this name: the name of a part has `_<k>_<what>` behind it.
fn names(name: &str) -> impl Iterator<Item = &str> {
    let numbered = name.match_indices('_').filter(|(at, _)| {
        let rest = &name[at + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits > 0 && rest[digits..].starts_with('_')
    });
    let cut: Vec<&str> = numbered.map(|(at, _)| &name[..at]).collect();
    std::iter::once(name).chain(cut)
}

/// The version in the path of an entry.
fn version_of(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    &file[..file.bytes().take_while(u8::is_ascii_digit).count()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_migration_is_found_in_that_of_a_part() {
        assert_eq!(
            names("add_v_2_x_1_expand").collect::<Vec<_>>(),
            ["add_v_2_x_1_expand", "add_v", "add_v_2_x"]
        );
        assert_eq!(version_of("sqlite/20240101000000_init.up.sql"), "20240101000000");
    }
}
