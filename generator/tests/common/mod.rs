//! A project in a temporary folder, and the command run in it.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The command as cargo built it for these tests.
pub const ISOTYPE: &str = env!("CARGO_BIN_EXE_isotype");

/// A folder that goes away.
pub struct Project {
    folder: tempfile::TempDir,
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// What was said, on one line: long messages are wrapped.
pub fn unwrapped(said: &str) -> String {
    said.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ")
}

impl Said {
    pub fn of(output: Output) -> Said {
        Said {
            code: output.status.code().expect("isotype must not be killed by a signal"),
            out: String::from_utf8(output.stdout).expect("isotype prints UTF-8"),
            err: String::from_utf8(output.stderr).expect("isotype prints UTF-8"),
        }
    }

    /// Exactly one finding, with this exit code and these words in it.
    #[track_caller]
    pub fn one_error(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code, code, "{self:?}");
        assert_eq!(self.err.matches('×').count(), 1, "one error, not several: {}", self.err);
        let flat = unwrapped(&self.err);
        for words in words {
            assert!(flat.contains(words), "{words:?} is not in: {flat}");
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }

    #[track_caller]
    pub fn ok(&self) -> &Said {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self
    }
}

impl Project {
    /// An empty project.
    pub fn empty() -> Project {
        Project { folder: isotype_testkit::scratch::folder() }
    }

    /// A project with these files.
    pub fn new(files: &[(&str, &str)]) -> Project {
        let project = Project::empty();
        for (path, text) in files {
            project.write(path, text);
        }
        project
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.at(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The command, ready to be run in the project.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(ISOTYPE);
        command.args(arguments).current_dir(self.path()).stdin(Stdio::null());
        command.env_remove("NO_COLOR").env_remove("COLUMNS");
        // A new migration is tried on a private PostgreSQL where its programs are found: `verify.rs` proves that, and
        // the others do without its seconds.
        command.env("PG_BIN", "/not/here");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        Said::of(self.command(arguments).output().unwrap())
    }

    /// Every file and link with its bytes, its time of change to the nanosecond and its inode: equal means untouched.
    pub fn picture(&self) -> BTreeMap<PathBuf, (Vec<u8>, i128, u64)> {
        let mut picture = BTreeMap::new();
        let mut folders = vec![self.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                let metadata = fs::symlink_metadata(&path).unwrap();
                if metadata.is_dir() {
                    folders.push(path);
                } else {
                    let bytes =
                        if metadata.is_file() { fs::read(&path).unwrap_or_default() } else { Vec::new() };
                    let time =
                        i128::from(metadata.mtime()) * 1_000_000_000 + i128::from(metadata.mtime_nsec());
                    picture.insert(path, (bytes, time, metadata.ino()));
                }
            }
        }
        picture
    }
}

/// A schema that asks for everything.
pub const SCHEMA: &str = r#"datasource db {
  provider = ["sqlite", "postgresql"]
}

generator rust {
  output = "../out/schema.rs"
}

generator typescript {
  output     = "../out/web"
  zod        = true
  jsonSchema = true
}

model User {
  id       Int     @id @default(autoincrement())
  name     String
  settings Settings
}

type Settings {
  theme String @default("dark")
}
"#;

/// Runs the command as a user whom permission bits bind. Nobody may not reach the build folder, so the program is
/// copied beside the project.
pub fn as_nobody(project: &Project, arguments: &[&str]) -> Said {
    let root = Command::new("id").arg("-u").output().unwrap().stdout.starts_with(b"0\n");
    if !root {
        return project.run(arguments);
    }
    let open = isotype_testkit::scratch::folder();
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(open.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = open.path().join("isotype");
    fs::copy(ISOTYPE, &program).unwrap();
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program).args(arguments);
    Said::of(command.current_dir(project.path()).stdin(Stdio::null()).output().unwrap())
}
