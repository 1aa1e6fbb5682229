//! A real browser without a window: Chromium, and playwright-core to drive it.
//!
//! The program is found on the machine (`$CHROMIUM`, or one of its names on the path), or else unpacked from the npm
//! package `@sparticuz/chromium`, which brings the libraries and a font that it needs, below the build folder, once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::machine::{build_folder, fingerprint, lock, run, say};
use crate::node;

const DRIVER: [&str; 2] =
    [include_str!("../browser/package.json"), include_str!("../browser/package-lock.json")];
const BROUGHT: [&str; 2] =
    [include_str!("../chromium/package.json"), include_str!("../chromium/package-lock.json")];

const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

const WAY_OUT: &str = "Tests need Chromium. Install it (apt-get install chromium), or name the program in $CHROMIUM; \
                       the one that npm has is for Linux on x86-64.";

/// Unpacks the program, its libraries and its font into the folder for temporary files. The package leaves the
/// libraries out unless it believes to be where it was made for.
const UNPACK: &str = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/// A Chromium that starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    program: PathBuf,
    /// Where it is unpacked, if it was brought along.
    folder: Option<PathBuf>,
}

impl Browser {
    /// The program.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// What its environment has to have.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let Some(folder) = &self.folder else { return Vec::new() };
        vec![("LD_LIBRARY_PATH", folder.join("al2023/lib")), ("FONTCONFIG_FILE", folder.join("fonts.conf"))]
    }

    /// Whether it can tell its version.
    fn starts(&self) -> bool {
        run(Command::new(&self.program).args(["--version", "--no-sandbox"]).envs(self.environment())).is_ok()
    }
}

/// The browser of the tests.
pub fn chromium() -> &'static Browser {
    static BROWSER: OnceLock<Browser> = OnceLock::new();
    BROWSER.get_or_init(|| {
        if let Some(named) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
            let browser = Browser { program: named, folder: None };
            assert!(browser.starts(), "$CHROMIUM is {}, which does not start", browser.program.display());
            return browser;
        }
        on_the_path().find(Browser::starts).unwrap_or_else(brought)
    })
}

/// What goes by one of the names, with its whole path: who drives a browser does not look for it.
fn on_the_path() -> impl Iterator<Item = Browser> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let places =
        NAMES.iter().flat_map(move |name| folders.iter().map(|folder| folder.join(name)).collect::<Vec<_>>());
    places.filter(|place| place.is_file()).map(|program| Browser { program, folder: None })
}

/// The browser that npm brings, whatever is on the machine.
pub fn brought() -> Browser {
    let key = fingerprint(BROUGHT.concat().as_bytes());
    let folder = build_folder().join("isotype-chromium").join(key);
    let _guard = lock(&folder.with_extension("lock"));
    let browser = Browser { program: folder.join("chromium"), folder: Some(folder.clone()) };
    let done = folder.join("done");
    if !done.is_file() {
        // What a run that was killed has left would pass for unpacked.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        say(&format!("no Chromium on this machine: unpacking the one from npm into {}", folder.display()));
        let packages = node::installed("Chromium", BROUGHT[0], BROUGHT[1]);
        let project = packages.parent().expect("packages lie in a project");
        let arguments = ["--input-type=module", "--eval", UNPACK];
        let mut unpack = Command::new("node");
        unpack.args(arguments).current_dir(project);
        unpack.env("TMPDIR", &folder).env("AWS_EXECUTION_ENV", "AWS_Lambda_nodejs22.x");
        run(&mut unpack).unwrap_or_else(|error| panic!("{error}\n{WAY_OUT}"));
        assert!(browser.starts(), "{} does not start\n{WAY_OUT}", browser.program.display());
        fs::write(&done, "").unwrap_or_else(|error| panic!("{}: {error}", done.display()));
    }
    // The package's own settings name other folders, and a page that finds no font at all crashes. Ours name this
    // folder, which goes along when somebody moves the build folder.
    let (place, settings) = (folder.join("fonts.conf"), fonts(&folder));
    if fs::read_to_string(&place).ok().as_ref() != Some(&settings) {
        fs::write(&place, settings).unwrap_or_else(|error| panic!("{}: {error}", place.display()));
    }
    browser
}

/// Settings that find the font that was unpacked into this folder.
fn fonts(folder: &Path) -> String {
    let folder = folder.display().to_string().replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n  <dir>{folder}/fonts</dir>\n  \
         <cachedir>{folder}/fonts-cache</cachedir>\n</fontconfig>\n"
    )
}

/// The `node_modules` folder with playwright-core.
pub fn driver() -> PathBuf {
    node::installed("playwright-core", DRIVER[0], DRIVER[1])
}
