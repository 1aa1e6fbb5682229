//! `isotype templates`: which there are, a copy of one to change, and what one receives.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use isotype_core::diagnostic::Diagnostics;
use isotype_core::emit::target::{self, Request, Target};
use isotype_core::emit::template::EMBEDDED;
use isotype_core::emit::{custom, rust, views};
use isotype_core::model::help_for;
use serde_json::json;

use super::generate::done;
use super::outcome::{FileReport, Outcome};
use crate::failure::{Error, Failure};
use crate::project::{Project, join};
use crate::schema_files::shown;
use crate::templates::{folder_path, linked, target_of};
use crate::write::{self, State, Wanted};

#[derive(Debug, Subcommand)]
pub(super) enum TemplatesCommand {
    /// List the templates, and which of them are the project's own
    List,
    /// Write templates that come with isotype into the project, to change them there
    Eject {
        /// Which, as `list` names them
        #[arg(required = true)]
        names: Vec<String>,
        /// The folder, instead of the one that the generator names
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
        /// Also over a file that is there and differs
        #[arg(long)]
        force: bool,
    },
    /// Print what a template receives for this schema, as JSON
    View {
        /// Which, as `list` names it; `schema` is what templates of your own receive
        name: String,
        /// Print the JSON Schema that documents it instead
        #[arg(long)]
        json_schema: bool,
    },
}

pub(super) fn run(command: &TemplatesCommand, schema: &Path) -> Result<Outcome, Error> {
    match command {
        TemplatesCommand::List => list(Project::open(schema)?),
        TemplatesCommand::Eject { names, to, force } => {
            eject(&Project::open(schema)?, names, to.as_deref(), *force)
        }
        TemplatesCommand::View { name, json_schema: true } => documentation(name, schema),
        TemplatesCommand::View { name, json_schema: false } => view(&Project::open(schema)?, name),
    }
}

/// The requests of a schema; what is wrong with them is an error.
fn requests(project: &Project) -> Result<Vec<Request>, Error> {
    let mut diagnostics = Diagnostics::default();
    let requests = target::requests(&project.schema, &mut diagnostics);
    if diagnostics.has_errors() { Err(project.refused(diagnostics)) } else { Ok(requests) }
}

/// A line of the list.
struct Listed {
    name: String,
    target: Target,
    /// The file of the project, where it has one.
    file: Option<PathBuf>,
}

fn list(project: Project) -> Result<Outcome, Error> {
    let requests = requests(&project)?;
    // What is wrong with a folder is told beside the list, which may be what helps to mend it.
    let mut wrong = Diagnostics::default();
    project.templates().check(&project, &requests, &mut wrong)?;
    let mut listed = Vec::new();
    for &(name, _) in EMBEDDED {
        let Some(target) = target_of(name) else { continue };
        let own = requests.iter().filter(|request| request.target == target);
        let files: Vec<PathBuf> =
            own.filter_map(|request| project.templates().file(&project, request, name)).collect();
        if files.is_empty() {
            listed.push(Listed { name: name.to_owned(), target, file: None });
        }
        let overridden =
            files.into_iter().map(|file| Listed { name: name.to_owned(), target, file: Some(file) });
        listed.extend(overridden);
    }
    for request in &requests {
        let Some(name) = &request.template else { continue };
        let file = folder_path(&project, request).map(|folder| join(&folder, name));
        listed.push(Listed { name: name.clone(), target: request.target, file });
    }
    let width = listed.iter().map(|one| one.name.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for Listed { name, target, file } in &listed {
        let from = file.as_ref().map_or_else(|| String::from("comes with isotype"), |file| shown(file));
        let target = if *target == Target::Template { "your own" } else { target.name() };
        let _ = writeln!(text, "{name:<width$}  {target:<10}  {from}");
    }
    let result = listed.iter().map(|Listed { name, target, file }| {
        json!({ "name": name, "target": target.name(), "file": file.as_ref().map(|file| shown(file)) })
    });
    let result = result.collect::<Vec<_>>();
    Ok(Outcome {
        findings: Some(project.findings([wrong])),
        result: Some(json!({ "templates": result })),
        stdout: Some(text),
        ..Outcome::default()
    })
}

fn eject(project: &Project, names: &[String], to: Option<&Path>, force: bool) -> Result<Outcome, Error> {
    let requests = requests(project)?;
    let mut failures = Vec::new();
    let mut wanted: Vec<Wanted> = Vec::new();
    for name in names {
        let Some((_, text)) = EMBEDDED.iter().find(|(embedded, _)| embedded == name) else {
            failures.push(unknown(name, EMBEDDED.iter().map(|(name, _)| *name)));
            continue;
        };
        let own = requests.iter().filter(|request| Some(request.target) == target_of(name));
        let mut folders: Vec<PathBuf> = match to {
            Some(folder) => vec![folder.to_path_buf()],
            None => own.filter_map(|request| folder_path(project, request)).collect(),
        };
        folders.dedup();
        if folders.is_empty() {
            let target = target_of(name).map_or("", Target::name);
            failures.push(
                Failure::usage("no-templates", format!("no generator of {target} names a folder for {name}"))
                    .help("write templates = \"../templates\" into its block, or name a folder: --to FOLDER"),
            );
        }
        for folder in folders {
            // What a link leads to is somebody's, with --force too.
            if let Some(link) = linked(&folder, name) {
                if !failures.contains(&link) {
                    failures.push(link);
                }
                continue;
            }
            let path = join(&folder, name);
            if wanted.iter().all(|other| other.path != path) {
                wanted.push(Wanted { path, text: (*text).to_owned(), replaces_anything: true });
            }
        }
    }
    let mut compared = Vec::new();
    for wanted in wanted {
        match write::compare(&wanted) {
            Ok(found) if found.state == State::Stale && !force => failures.push(
                Failure::safety("template-changed", format!("{} is there and differs", shown(&wanted.path)))
                    .help("rename it first, or lose it: --force"),
            ),
            Ok(found) => compared.push((wanted, found)),
            Err(failure) => failures.push(failure),
        }
    }
    if !failures.is_empty() {
        return Err(failures.into());
    }
    write::write(&compared)?;
    let mut notices = Vec::new();
    let named: Vec<PathBuf> = requests.iter().filter_map(|request| folder_path(project, request)).collect();
    if let Some(to) = to.filter(|to| !named.iter().any(|folder| write::real(folder) == write::real(to))) {
        notices.push(format!(
            "No generator takes templates from {}: name it in a block, as templates = \"…\", relative to the schema's file.",
            shown(to)
        ));
    }
    notices.push(String::from(
        "A whole copy stays as it is when isotype's own changes. To change a part, let the file begin with {% extends \"builtin/…\" %} and replace its blocks.",
    ));
    let files: Vec<FileReport> = compared.iter().map(|(_, compared)| done(compared)).collect();
    Ok(Outcome { files, notices, ..Outcome::default() })
}

fn view(project: &Project, name: &str) -> Result<Outcome, Error> {
    let requests = requests(project)?;
    let first = target::first(&project.schema, Target::Rust, "", &mut Diagnostics::default());
    let options = rust::RustOptions {
        source: project.files.label.clone(),
        ts_rs: first.options.ts_rs,
        schemars: first.options.schemars,
        overrides: None,
    };
    let of_its_own = requests.iter().any(|request| request.template.as_deref() == Some(name));
    let view_name = if of_its_own { custom::VIEW } else { name };
    match views::view(&project.schema, view_name, &options) {
        Ok(Some(view)) => {
            Ok(Outcome { stdout: Some(format!("{view:#}\n")), result: Some(view), ..Outcome::default() })
        }
        Ok(None) => {
            let own = requests.iter().filter_map(|request| request.template.as_deref());
            Err(unknown(name, views::NAMES.into_iter().chain(own)).into())
        }
        Err(mistakes) => Err(project.refused(mistakes)),
    }
}

/// The documentation of a view needs a schema for the names of its own templates alone.
fn documentation(name: &str, schema: &Path) -> Result<Outcome, Error> {
    let documented = match views::json_schema(name) {
        Some(documented) => documented,
        None => {
            let requests = requests(&Project::open(schema)?)?;
            let of_its_own = requests.iter().any(|request| request.template.as_deref() == Some(name));
            let own = requests.iter().filter_map(|request| request.template.as_deref());
            views::json_schema(custom::VIEW)
                .filter(|_| of_its_own)
                .ok_or_else(|| unknown(name, views::NAMES.into_iter().chain(own)))?
        }
    };
    let text = format!("{documented:#}\n");
    Ok(Outcome { stdout: Some(text), result: Some(documented), ..Outcome::default() })
}

fn unknown<'c, Names>(name: &str, names: Names) -> Failure
where
    Names: IntoIterator<Item = &'c str>,
    Names::IntoIter: Clone,
{
    Failure::usage("unknown-template", format!("no template is called `{name}`"))
        .help(help_for(name, "", names))
}
