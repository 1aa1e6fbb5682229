//! The server as a process of its own.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::thread;
use std::time::Duration;

use isotype_testkit::postgres;

/// A program that tells on stdout where it listens; it ends with the value.
pub(crate) struct Listening {
    child: Child,
    /// What it prints is read on, so that it can print.
    out: Option<BufReader<ChildStdout>>,
    /// Its address: `127.0.0.1:3000`.
    pub(crate) address: String,
}

impl Listening {
    /// Starts it and waits for a line with `http://` and the address.
    pub(crate) fn start(command: &mut Command) -> Listening {
        // Programs of Node that talk to a person end with their stdin, and so with this test, however that ends.
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().expect("stdout is piped"));
        let mut said = String::new();
        let address = loop {
            let begin = said.len();
            if out.read_line(&mut said).unwrap() == 0 {
                panic!("it ended with {:?} and listened nowhere: {said}", child.wait());
            }
            if let Some((_, rest)) = said[begin..].split_once("http://") {
                break rest.trim().trim_end_matches('/').to_owned();
            }
        };
        Listening { child, out: Some(out), address }
    }

    /// Asks it to stop, as a supervisor does.
    #[cfg(unix)]
    pub(crate) fn terminate(&self) {
        let pid = self.child.id().to_string();
        let told = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &pid]).status().unwrap();
        assert!(told.success());
    }

    /// Waits for its end, which has to come.
    pub(crate) fn ended(mut self) -> ExitStatus {
        self.out = None;
        for _ in 0..6_000 {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("it was told to stop and goes on");
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The server's program in this folder, with nothing in its environment that says what to do.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_example-backend"));
    command.current_dir(folder);
    for name in ["DATABASE_URL", "ADDRESS", "TIMEOUT_SECONDS"] {
        command.env_remove(name);
    }
    command
}

/// A server on a port of its own, with these variables.
pub(crate) fn server<V: AsRef<OsStr>>(folder: &Path, variables: &[(&str, V)]) -> Listening {
    let mut command = program(folder);
    command.env("ADDRESS", "127.0.0.1:0");
    for (name, value) in variables {
        command.env(name, value);
    }
    Listening::start(&mut command)
}

/// A server in this folder that stores in an SQLite file there, which is what it does by itself.
pub(crate) fn on_sqlite(folder: &Path) -> Listening {
    server::<&str>(folder, &[])
}

/// A server on a new database of PostgreSQL.
pub(crate) fn on_postgresql(folder: &Path) -> Listening {
    server(folder, &[("DATABASE_URL", postgres::server().database())])
}
