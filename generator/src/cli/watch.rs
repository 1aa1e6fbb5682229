//! `--watch`: generates, and again whenever a file of the schema or a template of the project is saved.
//!
//! Editors save in many ways: they write in place, or write another file and rename it; a save may be several events,
//! and a checkout many hundred. So an event only says that it is time to look: what counts is whether the texts differ
//! from those that were read last.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use isotype_core::source::{SourceFile, Sources};
use notify::event::EventKind;
use notify::{ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::outcome::{Outcome, Report};
use super::{generate, guarded};
use crate::failure::{Error, Failure};
use crate::project::{Project, join};
use crate::schema_files::shown;
use crate::write::real;

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
    /// Where the symbolic links of the schema lead.
    links: Links,
    /// The folders of the templates that the last sound schema names, there or not, and their texts.
    templates: Vec<PathBuf>,
    templates_seen: Vec<SourceFile>,
    /// What is watched beside the folder.
    beside: BTreeMap<PathBuf, RecursiveMode>,
    /// Whether something may have changed before it was watched: it is looked for without an event.
    again: bool,
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
            links: Links::default(),
            templates: Vec::new(),
            templates_seen: Vec::new(),
            beside: BTreeMap::new(),
            again: false,
            watcher,
            events,
        };
        watch.watch().map_err(|error| unwatched(&watch.folder, &error))?;
        Ok(watch)
    }

    fn watch(&mut self) -> Result<(), notify::Error> {
        self.watcher.watch(&self.folder, self.mode)
    }

    /// The schema as it is now, with the templates that its generators name. Their folders are watched from now on, and
    /// those that links of the schema lead to.
    fn look(&mut self, schema: &Path) -> Result<(Seen, Result<Project, Error>), Failure> {
        let project = Project::open(schema);
        let sources = match &project {
            Ok(project) => {
                let templates = project.templates();
                self.templates = templates.paths().cloned().collect();
                self.templates_seen = templates.texts().cloned().collect();
                Some(&project.files.sources)
            }
            // A schema with mistakes says nothing sure of templates: those of before stay in view.
            Err(Error::Schema { sources, .. }) => Some(sources),
            Err(_) => None,
        };
        // Where links led before, a schema that cannot be read may come back.
        if let Some(sources) = sources {
            self.links = Links::of(sources.iter().map(|(_, file)| PathBuf::from(&file.path)));
        }
        // The folder of a schema may be a link too, and one that leads nowhere may be all that there is to see.
        self.links.follow(schema);
        self.again = self.watch_beside()?;
        let seen = match (sources, &project) {
            (None, Err(error)) => Err(error.to_string()),
            (sources, _) => {
                let texts = sources.into_iter().flat_map(Sources::iter).map(|(_, file)| file.clone());
                Ok(texts.chain(self.templates_seen.iter().cloned()).collect())
            }
        };
        Ok((seen, project))
    }

    /// Watches the folders of templates and of links. One that is not there is seen where it would be made. The answer is
    /// whether others are watched than before, or one went at this moment: then what they hold is to be looked at again.
    fn watch_beside(&mut self) -> Result<bool, Failure> {
        let mut wanted = BTreeMap::new();
        let links = self.links.folders.iter().map(|folder| (folder, RecursiveMode::NonRecursive));
        for (folder, mode) in
            links.chain(self.templates.iter().map(|folder| (folder, RecursiveMode::Recursive)))
        {
            let there = folder.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
            let mode = if there == folder { mode } else { RecursiveMode::NonRecursive };
            if !self.sees(there) {
                let known = wanted.entry(there.to_path_buf()).or_insert(mode);
                if mode == RecursiveMode::Recursive {
                    *known = mode;
                }
            }
        }
        for former in self.beside.keys().filter(|former| !wanted.contains_key(*former)) {
            if !self.sees(former) {
                let _ = self.watcher.unwatch(former);
            }
        }
        let mut gone = Vec::new();
        for (folder, &mode) in &wanted {
            match self.watcher.watch(folder, mode) {
                Ok(()) => {}
                Err(error) if is_gone(&error) => gone.push(folder.clone()),
                Err(error) => return Err(unwatched(folder, &error)),
            }
        }
        let are_others = wanted != self.beside;
        self.beside = wanted;
        Ok(are_others || !gone.is_empty())
    }

    /// Whether the watch of the schema's folder sees this one too.
    fn sees(&self, folder: &Path) -> bool {
        let (folder, whole) = (real(folder), real(&self.folder));
        match self.mode {
            RecursiveMode::Recursive => folder.starts_with(whole),
            RecursiveMode::NonRecursive => folder == whole,
        }
    }

    /// Waits for an event that may be about the schema, and until it is quiet again.
    fn wait(&mut self) -> Result<(), Failure> {
        if self.lost {
            // That it is gone was told.
            std::thread::sleep(GONE);
            while !self.folder.is_dir() {
                std::thread::sleep(GONE);
            }
        } else if self.again {
            std::thread::sleep(GONE);
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
        // begins is seen by whoever looks after this. It may go again at any moment.
        self.lost = !self.folder.is_dir();
        if !self.lost {
            let _ = self.watcher.unwatch(&self.folder);
            match self.watch() {
                Ok(()) => {}
                Err(error) if is_gone(&error) => self.lost = true,
                Err(error) => return Err(unwatched(&self.folder, &error)),
            }
        }
        // The old watch may have been one with those beside it.
        self.watch_beside()?;
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
                || path.file_name().is_some_and(|name| self.links.names.contains(name))
                || !path.is_file()
        };
        event.need_rescan() || !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(may_be)
    }
}

/// The folders that hold the files of a schema in truth, where symbolic links stand between.
#[derive(Default)]
struct Links {
    folders: BTreeSet<PathBuf>,
    /// What the files are called there.
    names: BTreeSet<OsString>,
}

impl Links {
    fn of(files: impl Iterator<Item = PathBuf>) -> Links {
        let mut links = Links::default();
        for file in files {
            links.folder_of(&file);
            links.follow(&file);
        }
        links
    }

    /// Adds where a path leads, over every link in between: each of them may be changed.
    fn follow(&mut self, path: &Path) {
        /// No system follows more.
        const MOST: usize = 40;
        let mut at = path.to_path_buf();
        for _ in 0..MOST {
            let Ok(leads_to) = fs::read_link(&at) else { break };
            let folder = self.folder_of(&at);
            at = join(&folder, &leads_to.to_string_lossy());
            self.folder_of(&at);
            self.names.extend(at.file_name().map(OsString::from));
        }
    }

    fn folder_of(&mut self, path: &Path) -> PathBuf {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let folder = real(folder);
        self.folders.insert(folder.clone());
        folder
    }
}

/// Whether a folder could not be watched because it went at that moment.
fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

fn unwatched(folder: &Path, error: &notify::Error) -> Failure {
    Failure::input("watch-impossible", format!("cannot watch {} for changes: {error}", shown(folder))).help(
        "the system may limit how many folders are watched (on Linux: sysctl fs.inotify.max_user_watches)",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_gone_is_no_reason_to_end() {
        let folder = tempfile::tempdir().unwrap();
        let mut watcher = notify::recommended_watcher(|_| {}).unwrap();
        for mode in [RecursiveMode::Recursive, RecursiveMode::NonRecursive] {
            assert!(is_gone(&watcher.watch(&folder.path().join("gone"), mode).unwrap_err()));
        }
        assert!(!is_gone(&notify::Error::new(ErrorKind::MaxFilesWatch)));
    }
}
