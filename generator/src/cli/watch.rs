//! `--watch`: generates, and again whenever a file of the schema or a template of the project is saved.
//!
//! Editors save in many ways: they write in place, or write another file and rename it; a save may be several events,
//! and a checkout many hundred. So an event only says that it is time to look: what counts is whether the texts differ
//! from those that were read last.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use isotype_core::source::SourceFile;
use notify::event::EventKind;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::outcome::{Outcome, Report};
use super::{generate, guarded};
use crate::failure::{Error, Failure};
use crate::project::Project;
use crate::schema_files::shown;

/// A save is over once nothing has come for so long.
const QUIET: Duration = Duration::from_millis(10);
/// Where events never end, the schema is looked at so often.
const LONGEST: Duration = Duration::from_millis(500);
/// How often a folder that is gone is looked for.
const GONE: Duration = Duration::from_millis(200);

/// The files of a schema and its templates as they are shown, with their texts; or why they cannot be read.
type Seen = Result<Vec<SourceFile>, String>;

/// Generates until the process is ended. The answer is why that could not go on.
pub(super) fn run(schema: &Path, report: Report) -> Result<Outcome, Error> {
    // Events first: what is saved while the first run works is not missed.
    let mut watch = Watch::start(schema)?;
    let (mut seen, project) = watch.look(schema)?;
    report.print(guarded(|| generate::of(project?)));
    report.line(&format!("Watching {}; end it with Ctrl-C.", shown(schema)));
    loop {
        watch.wait()?;
        let (now, project) = watch.look(schema)?;
        if now == seen {
            continue;
        }
        report.line(&changed(schema, &seen, &now));
        seen = now;
        report.print(guarded(|| generate::of(project?)));
    }
}

/// Which files are others than before, in words.
fn changed(schema: &Path, before: &Seen, now: &Seen) -> String {
    let (Ok(before), Ok(now)) = (before, now) else { return format!("Changed: {}", shown(schema)) };
    let path = |file: &SourceFile| file.path.clone();
    let mut paths: Vec<String> = now.iter().filter(|file| !before.contains(file)).map(path).collect();
    let is_there = |file: &&SourceFile| now.iter().any(|there| there.path == file.path);
    paths.extend(before.iter().filter(|file| !is_there(file)).map(path));
    format!("Changed: {}", paths.join(", "))
}

/// The events of a schema's folder.
struct Watch {
    /// The folder, and whether those below count too.
    folder: PathBuf,
    mode: RecursiveMode,
    /// Whether the folder was not there when it was to be watched: no event will tell that it came back.
    lost: bool,
    /// What is watched for the templates that the last sound schema names, and their texts.
    templates: Vec<PathBuf>,
    templates_seen: Vec<SourceFile>,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    fn start(schema: &Path) -> Result<Watch, Failure> {
        // A single file is replaced when it is saved by a rename, so its folder is watched.
        let is_folder = schema.is_dir();
        let parent =
            schema.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (folder, mode) = match is_folder {
            true => (schema, RecursiveMode::Recursive),
            false => (parent, RecursiveMode::NonRecursive),
        };
        let (sender, events) = channel();
        let watcher = notify::recommended_watcher(sender).map_err(|error| unwatched(folder, &error))?;
        let mut watch = Watch {
            folder: folder.to_path_buf(),
            mode,
            lost: false,
            templates: Vec::new(),
            templates_seen: Vec::new(),
            watcher,
            events,
        };
        watch.watch()?;
        Ok(watch)
    }

    fn watch(&mut self) -> Result<(), Failure> {
        self.watcher.watch(&self.folder, self.mode).map_err(|error| unwatched(&self.folder, &error))
    }

    /// The schema as it is now, with the templates that its generators name. Their folders are watched from now on.
    fn look(&mut self, schema: &Path) -> Result<(Seen, Result<Project, Error>), Failure> {
        let project = Project::open(schema);
        let sources = match &project {
            Ok(project) => {
                let templates = project.templates();
                self.watch_templates(templates.paths().cloned().collect())?;
                self.templates_seen = templates.texts().cloned().collect();
                &project.files.sources
            }
            // A schema with mistakes says nothing sure of templates: those of before stay in view.
            Err(Error::Schema { sources, .. }) => sources,
            Err(error) => return Ok((Err(error.to_string()), project)),
        };
        let texts = sources.iter().map(|(_, file)| file.clone()).chain(self.templates_seen.iter().cloned());
        Ok((Ok(texts.collect()), project))
    }

    /// Watches these folders. One that is not there is seen where it would be made.
    fn watch_templates(&mut self, folders: Vec<PathBuf>) -> Result<(), Failure> {
        let there = |folder: &PathBuf| {
            let is_there = |path: &&Path| path.is_dir();
            folder.ancestors().find(is_there).map_or_else(|| PathBuf::from("."), Path::to_path_buf)
        };
        let wanted: Vec<PathBuf> = folders.iter().map(there).collect();
        for former in self.templates.iter().filter(|former| !wanted.contains(former)) {
            if !self.sees(former) {
                let _ = self.watcher.unwatch(former);
            }
        }
        for watched in &wanted {
            let mode = if folders.contains(watched) {
                RecursiveMode::Recursive
            } else {
                RecursiveMode::NonRecursive
            };
            if !self.sees(watched) {
                self.watcher.watch(watched, mode).map_err(|error| unwatched(watched, &error))?;
            }
        }
        self.templates = wanted;
        Ok(())
    }

    /// Whether the watch of the schema's folder sees this one too.
    fn sees(&self, folder: &Path) -> bool {
        match self.mode {
            RecursiveMode::Recursive => folder.starts_with(&self.folder),
            RecursiveMode::NonRecursive => folder == self.folder,
        }
    }

    /// Waits for an event that may be about the schema, and until it is quiet again.
    fn wait(&mut self) -> Result<(), Failure> {
        if self.lost {
            // That it is gone was told.
            while !self.folder.is_dir() {
                std::thread::sleep(GONE);
            }
        } else {
            while !self.next(None)?.is_some_and(|event| self.matters(&event)) {}
            let start = Instant::now();
            while start.elapsed() < LONGEST && self.next(Some(QUIET))?.is_some() {}
            if !self.folder.is_dir() {
                // A checkout takes folders away and brings them back.
                std::thread::sleep(GONE);
            }
        }
        // A folder that came back is another one, and the old watch would see nothing. What is saved before the new one
        // begins is seen by whoever looks after this.
        self.lost = !self.folder.is_dir();
        if !self.lost {
            let _ = self.watcher.unwatch(&self.folder);
            if let Err(failure) = self.watch() {
                if self.folder.is_dir() {
                    return Err(failure);
                }
                self.lost = true;
            }
        }
        Ok(())
    }

    /// The next event; none where none has come in time.
    fn next(&mut self, within: Option<Duration>) -> Result<Option<Event>, Failure> {
        let event = match within {
            Some(within) => self.events.recv_timeout(within),
            None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match event {
            Ok(Ok(event)) => Ok(Some(event)),
            Ok(Err(error)) => Err(unwatched(&self.folder, &error)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => {
                Err(Failure::input("watch-ended", "the system tells no more of changes")
                    .help("start it again"))
            }
        }
    }

    /// Whether an event may be about the schema: reading is no change, and many other files may lie beside it.
    fn matters(&self, event: &Event) -> bool {
        let may_be = |path: &PathBuf| {
            path.extension().is_some_and(|extension| extension == "prisma" || extension == "j2")
                || !path.is_file()
        };
        event.need_rescan() || !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(may_be)
    }
}

fn unwatched(folder: &Path, error: &notify::Error) -> Failure {
    Failure::input("watch-impossible", format!("cannot watch {} for changes: {error}", shown(folder))).help(
        "the system may limit how many folders are watched (on Linux: sysctl fs.inotify.max_user_watches)",
    )
}
