//! Starting the server, and being sure that it ends.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use crate::Failure;
use crate::machine::{run, text};
use crate::programs::{self, User, command, reaches};

/// Stops the server and removes its folder as soon as its standard input ends, which is when the process that asked
/// for it is no more, whatever ended it. It has a process group of its own, so that Ctrl-C and a runner's kill do not
/// take it along.
const WATCHDOG: &str = r#"
cat >/dev/null
pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ]; then
    kill -QUIT "$pid" 2>/dev/null
    tries=0
    while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    kill -KILL "$pid" 2>/dev/null
fi
rm -rf "$1"
"#;

/// What costs time and only protects data that is thrown away anyway.
const SETTINGS: &str = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
    -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB \
    -c autovacuum=off -c jit=off -c timezone=UTC -c log_statement=none";

/// A running PostgreSQL that belongs to this process. It ends when the value is dropped or the process ends.
#[derive(Debug)]
pub struct Server {
    port: u16,
    bin: PathBuf,
    data: PathBuf,
    user: Option<User>,
    /// The pipe that the watchdog listens to.
    _lifeline: ChildStdin,
    _watchdog: Child,
}

impl Server {
    /// Starts one from the programs of this machine.
    pub fn start() -> Result<Server, Failure> {
        let user = User::needed()?;
        let bin = programs::find(user.as_ref())?;
        Server::start_from(bin, user)
    }

    /// Starts one from the programs of a folder, as this user.
    pub fn start_from(bin: PathBuf, user: Option<User>) -> Result<Server, Failure> {
        let folder = make_folder(user.as_ref())?;
        let (watchdog, lifeline) = watch(&folder)?;
        let data = folder.join("data");
        run(command(&bin.join("initdb"), user.as_ref())
            .args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "-D"])
            .arg(&data))
        .map_err(Failure::Broken)?;
        let port = listen(&bin, user.as_ref(), &data)?;
        Ok(Server { port, bin, data, user, _lifeline: lifeline, _watchdog: watchdog })
    }

    /// The port of 127.0.0.1 that it listens at.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where its programs are (`psql` and `pg_dump` may be missing there).
    pub fn programs(&self) -> &Path {
        &self.bin
    }

    /// The user that it runs as, where it is another one.
    pub fn user(&self) -> Option<&str> {
        self.user.as_ref().map(|user| user.name.as_str())
    }

    /// Where its data are.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Ends it for a while, in a manner that `pg_ctl` knows: `fast`, or `immediate` as by a machine without power.
    pub fn stop(&self, manner: &str) -> Result<(), Failure> {
        let mut stop = command(&self.bin.join("pg_ctl"), self.user.as_ref());
        stop.args(["stop", "-w", "-s", "-t", "120", "-m", manner, "-D"]).arg(&self.data);
        run(&mut stop).map(drop).map_err(Failure::Broken)
    }

    /// Starts it again, at the same port.
    pub fn start_again(&self) -> Result<(), Failure> {
        let log = self.data.join("log.txt");
        if start(&self.bin, self.user.as_ref(), &self.data, self.port) {
            return Ok(());
        }
        let words = fs::read_to_string(log).unwrap_or_default();
        Err(Failure::Broken(format!("PostgreSQL did not start again:\n{words}")))
    }

    /// The address of one of its databases.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }
}

/// A folder of our own that the server's user owns and can reach.
fn make_folder(user: Option<&User>) -> Result<PathBuf, Failure> {
    let bases = [std::env::temp_dir(), "/tmp".into(), "/var/tmp".into()];
    let base = bases.iter().find(|base| reaches(user, base)).ok_or_else(|| {
        let words = "the server's user can reach neither the temporary folder nor /tmp: set $TMPDIR";
        Failure::Broken(words.to_owned())
    })?;
    let unusable = |error: std::io::Error| {
        Failure::Broken(format!("cannot make a folder in {}: {error}", base.display()))
    };
    let folder = tempfile::Builder::new().prefix("isotype-postgresql-").tempdir_in(base).map_err(unusable)?;
    if let Some(user) = user {
        std::os::unix::fs::chown(folder.path(), Some(user.uid), Some(user.gid)).map_err(unusable)?;
    }
    // From here on the watchdog removes it.
    Ok(folder.keep())
}

fn watch(folder: &Path) -> Result<(Child, ChildStdin), Failure> {
    let mut watchdog = Command::new("sh")
        .args(["-c", WATCHDOG, "isotype-watchdog"])
        .arg(folder)
        .current_dir("/")
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| Failure::Broken(format!("cannot run sh: {error}")))?;
    let lifeline = watchdog.stdin.take().ok_or_else(|| Failure::Broken("sh has no input".to_owned()))?;
    Ok((watchdog, lifeline))
}

/// Starts the server on a port; whether it runs.
fn start(bin: &Path, user: Option<&User>, data: &Path, port: u16) -> bool {
    let mut start = command(&bin.join("pg_ctl"), user);
    start.args(["start", "-w", "-s", "-t", "120", "-D"]).arg(data).arg("-l").arg(data.join("log.txt"));
    start.args(["-o", &format!("-p {port} {SETTINGS}")]);
    // The server inherits these; a pipe would keep whoever reads it waiting for as long as the server lives.
    start.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    start.status().is_ok_and(|status| status.success())
}

/// Starts the server on a free port. Between finding the port and using it another process may take it: try another.
fn listen(bin: &Path, user: Option<&User>, data: &Path) -> Result<u16, Failure> {
    let log = data.join("log.txt");
    let mut last = String::new();
    for _ in 0..20 {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map(|address| address.port());
        let port = port.map_err(|error| Failure::Broken(format!("no free port on 127.0.0.1: {error}")))?;
        if start(bin, user, data, port) {
            return Ok(port);
        }
        last = fs::read_to_string(&log).unwrap_or_default();
        if !last.contains("in use") {
            break;
        }
        let _ = fs::remove_file(&log);
    }
    let version = run(Command::new(bin.join("postgres")).arg("--version")).map(|output| text(&output));
    let version = version.unwrap_or_default();
    let words = format!("PostgreSQL did not start ({}): {}\n{last}", bin.display(), version.trim());
    Err(Failure::Broken(words))
}
