//! The page of `examples/frontend`, in a real browser, against the server.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

use isotype_testkit::browser::{self, Browser};
use isotype_testkit::{node, scratch, workspace};

use crate::process::{Listening, on_postgresql, on_sqlite};

/// A copy of the frontend in a folder that its packages are found from.
struct Frontend {
    folder: tempfile::TempDir,
    packages: PathBuf,
}

impl Frontend {
    fn copy() -> Frontend {
        let source = workspace().join("examples/frontend");
        let packages = node::packages_of(&source);
        // Below the folder of the packages, so that they are found as those of a parent, and nothing is written to them.
        let parent = packages.parent().expect("packages lie in a project");
        let folder = tempfile::Builder::new().prefix("page-").tempdir_in(parent).unwrap();
        scratch::copy(&source, folder.path());
        Frontend { folder, packages }
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Output {
        node::node(self.folder.path(), self.packages.join(program), arguments)
    }

    fn compile(&self) -> Output {
        self.run("typescript/bin/tsc", &["--noEmit"])
    }

    /// Starts one of Vite's servers.
    fn serve(&self, arguments: &[&str], server: &Listening) -> Listening {
        let mut command = Command::new("node");
        command.arg(self.packages.join("vite/bin/vite.js")).args(arguments);
        command.args(["--port", "0", "--strictPort"]).current_dir(self.folder.path());
        command.env("NO_COLOR", "1").env("BACKEND", format!("http://{}", server.address)).env_remove("CI");
        Listening::start(&mut command)
    }
}

fn succeeded(output: &Output) {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}\n{out}{err}", output.status);
}

/// The frontend that the tests share: compiled and built.
fn frontend() -> &'static Frontend {
    static FRONTEND: OnceLock<Frontend> = OnceLock::new();
    FRONTEND.get_or_init(|| {
        let frontend = Frontend::copy();
        succeeded(&frontend.compile());
        succeeded(&frontend.run("vite/bin/vite.js", &["build"]));
        frontend
    })
}

/// What a person does with the page, done by a program; it fails at the first thing that is not as it should be.
fn visit(browser: &Browser, page: &Listening, server: &Listening) {
    let folder = scratch::folder();
    node::link_to(&browser::driver(), folder.path());
    let script = folder.path().join("visit.mjs");
    fs::write(&script, include_str!("page/visit.mjs")).unwrap();
    let mut command = Command::new("node");
    command.arg(&script).current_dir(folder.path());
    command.env("PAGE", format!("http://{}/", page.address));
    command.env("SERVER", format!("http://{}", server.address));
    command.env("CHROMIUM", browser.program()).envs(browser.environment());
    succeeded(&command.output().unwrap());
}

/// As the README starts it: the development server, the server on SQLite, and whatever browser there is.
#[test]
fn the_page_works_in_development_on_sqlite() {
    let folder = scratch::folder();
    let server = on_sqlite(folder.path());
    visit(browser::chromium(), &frontend().serve(&["dev"], &server), &server);
}

/// As it is deployed: the page as it is built, the server on PostgreSQL.
#[test]
fn the_page_works_as_it_is_built_on_postgresql() {
    let folder = scratch::folder();
    let server = on_postgresql(folder.path());
    visit(browser::chromium(), &frontend().serve(&["preview"], &server), &server);
}

#[test]
fn a_kind_that_the_page_forgets_does_not_compile() {
    let frontend = Frontend::copy();
    let forget = |file: &str, begin: &str, end: &str| {
        let path = frontend.folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let from = text.find(begin).unwrap_or_else(|| panic!("{file} has no {begin}"));
        let to = from + text[from..].find(end).unwrap_or_else(|| panic!("{file} has no {end}"));
        fs::write(&path, format!("{}{}", &text[..from], &text[to..])).unwrap();
    };
    for file in ["ExerciseView.tsx", "ExerciseFields.tsx", "readExercise.ts"] {
        forget(&format!("src/exercises/{file}"), "case \"memoryGrid\":", "case \"reactionTime\":");
    }
    forget("src/exercises/kinds.ts", "memoryGrid:", "reactionTime:");
    let output = frontend.compile();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    for file in ["ExerciseView.tsx", "ExerciseFields.tsx", "readExercise.ts", "kinds.ts"] {
        assert!(said.contains(&format!("src/exercises/{file}")), "{file} compiles without it:\n{said}");
    }
}
