//! `isotype migrate new` tries a migration before it writes it: up, down and up again, with rows in the tables.

use std::io::IsTerminal;
use std::path::Path;
use std::time::{Duration, Instant};

use isotype_core::scalar::Dialect;

use super::super::Form;
use super::super::outcome::Report;
use super::database::bar;
use crate::failure::{Error, Failure};
use crate::migrate::verify;
use crate::migrations::folder::Folder;
use crate::schema_files::shown;
use crate::sum::{self, Entry};
use crate::write::Wanted;

/// A migration that is to be tried.
pub(super) struct Proof<'a> {
    /// Where it will be.
    pub(super) folder: &'a Path,
    /// Its version.
    pub(super) version: &'a str,
    /// The databases that it has files for.
    pub(super) dialects: &'a [Dialect],
}

impl Proof<'_> {
    /// Tries it on SQLite in memory, and on PostgreSQL where its programs are on this machine; gives what is worth
    /// knowing. What came before it is run without a proof.
    pub(super) fn proven(
        &self,
        earlier: Vec<Entry>,
        wanted: &[Wanted],
        report: Report,
    ) -> Result<Vec<String>, Error> {
        let mut entries = earlier;
        for file in wanted {
            let path = file.path.strip_prefix(self.folder).map(shown).unwrap_or_default();
            if path.ends_with(".sql") || path.ends_with(".schema") {
                entries.push((path, file.text.clone().into_bytes()));
            }
        }
        sum::sort(&mut entries);
        let folder = Folder::of(self.folder, entries);
        let (dialects, since) = (self.dialects, Some(self.version));
        let request = verify::Request { folder: &folder, dialects, postgresql: None, since };
        let on_terminal = report.form == Form::Human && std::io::stderr().is_terminal();
        let began = Instant::now();
        let shown = on_terminal.then(bar);
        if let Some(bar) = &shown {
            bar.set_prefix("Trying it");
            bar.set_message("up, down and up again, on scratch databases (--no-verify leaves that out)");
            bar.enable_steady_tick(Duration::from_millis(120));
        }
        let tried = verify::verify(&request);
        if let Some(bar) = shown {
            bar.finish_and_clear();
        }
        let tried = tried?;
        let help = "nothing was written; --no-verify writes it all the same, and `isotype migrate verify` tells more then";
        let failure = |problem: String| {
            Failure::input("migration-unproven", format!("tried on a scratch database: {problem}")).help(help)
        };
        let failures: Vec<Failure> = tried.problems.into_iter().map(failure).collect();
        if !failures.is_empty() {
            return Err(failures.into());
        }
        let mut notices: Vec<String> = Vec::new();
        if on_terminal && !tried.proven.is_empty() {
            let places: Vec<String> = tried
                .proven
                .iter()
                .map(|it| format!("{} ({})", verify::people(it.dialect), it.place))
                .collect();
            let seconds = began.elapsed().as_secs_f32();
            notices.push(format!("Tried up, down and up again in {seconds:.1} s: {}.", places.join(", ")));
        }
        notices.extend(tried.unproven.into_iter().map(|(dialect, why)| {
            format!(
                "Not tried on {}: {}. `isotype migrate verify --postgresql URL` does so on a server.",
                verify::people(dialect),
                why.message.lines().next().unwrap_or_default().trim_end_matches('.')
            )
        }));
        Ok(notices)
    }
}
