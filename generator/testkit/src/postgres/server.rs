//! Starting the server, and being sure that it ends.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::programs::{self, User, command, reaches};
use super::session::{Row, Session};
use crate::machine::{run, say, text};

/// Stops the server and removes its folder as soon as its standard input ends, which is when the test process is no
/// more, whatever ended it. It has a process group of its own, so that Ctrl-C and a runner's kill do not take it along.
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
    -c autovacuum=off -c timezone=UTC -c log_statement=none";

/// A running PostgreSQL that belongs to this test process.
pub struct Server {
    port: u16,
    bin: PathBuf,
    databases: AtomicU32,
    /// The pipe that the watchdog listens to: held until the process ends.
    _lifeline: ChildStdin,
    _watchdog: Child,
}

/// The server of this test process; the first call starts it.
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(Server::start)
}

impl Server {
    /// The address of a new, empty database.
    pub fn database(&self) -> String {
        self.copy_of("template0")
    }

    /// The address of a new database with everything that the given one holds (nobody may be connected to that).
    pub fn copy_of(&self, template: &str) -> String {
        let template = template.rsplit('/').next().unwrap_or(template);
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed) + 1);
        let sql = format!("CREATE DATABASE {name} TEMPLATE {template}");
        self.session("postgres").run(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        self.url(&name)
    }

    /// Runs SQL, several statements too, in the database of this address; the error is the server's message.
    pub fn run(&self, url: &str, sql: &str) -> Result<Vec<Row>, String> {
        self.session(url.rsplit('/').next().unwrap_or(url)).run(sql)
    }

    /// A connection to the database of this name.
    pub fn session(&self, database: &str) -> Session {
        Session::open(self.port, database)
            .unwrap_or_else(|error| panic!("cannot connect to {}: {error}", self.url(database)))
    }

    /// Where the server's programs are (`psql` and `pg_dump` may be missing there).
    pub fn programs(&self) -> &Path {
        &self.bin
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    fn start() -> Server {
        let user = User::needed();
        let user = user.as_ref();
        let bin = programs::folder(user);
        let folder = make_folder(user);
        let (watchdog, lifeline) = watch(&folder);
        let data = folder.join("data");
        let initdb = run(command(&bin.join("initdb"), user)
            .args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync", "-D"])
            .arg(&data));
        initdb.unwrap_or_else(|error| panic!("{error}"));
        let port = listen(&bin, user, &data);
        let by = user.map_or(String::new(), |user| format!(" as user {}", user.name));
        say(&format!("PostgreSQL from {} runs on port {port}{by}, until this test ends", bin.display()));
        Server { port, bin, databases: AtomicU32::new(0), _lifeline: lifeline, _watchdog: watchdog }
    }
}

/// A folder of our own that the server's user owns and can reach.
fn make_folder(user: Option<&User>) -> PathBuf {
    let bases = [std::env::temp_dir(), "/tmp".into(), "/var/tmp".into()];
    let base = bases.iter().find(|base| reaches(user, base));
    let base = base.expect("the server's user can reach neither the temporary folder nor /tmp: set $TMPDIR");
    let folder = tempfile::Builder::new().prefix("isotype-postgresql-").tempdir_in(base);
    let folder = folder.unwrap_or_else(|error| panic!("cannot make a folder in {}: {error}", base.display()));
    if let Some(user) = user {
        std::os::unix::fs::chown(folder.path(), Some(user.uid), Some(user.gid))
            .expect("root can give a folder away");
    }
    // From here on the watchdog removes it.
    folder.keep()
}

fn watch(folder: &Path) -> (Child, ChildStdin) {
    let mut watchdog = Command::new("sh")
        .args(["-c", WATCHDOG, "isotype-watchdog"])
        .arg(folder)
        .current_dir("/")
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot run sh: {error}"));
    let lifeline = watchdog.stdin.take().expect("its input is a pipe");
    (watchdog, lifeline)
}

/// Starts the server on a free port. Between finding the port and using it another process may take it: try another.
fn listen(bin: &Path, user: Option<&User>, data: &Path) -> u16 {
    let log = data.join("log.txt");
    let mut last = String::new();
    for _ in 0..20 {
        let port =
            TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map(|address| address.port());
        let port = port.unwrap_or_else(|error| panic!("no free port on 127.0.0.1: {error}"));
        let mut start = command(&bin.join("pg_ctl"), user);
        start.args(["start", "-w", "-s", "-t", "120", "-D"]).arg(data).arg("-l").arg(&log);
        start.args(["-o", &format!("-p {port} {SETTINGS}")]);
        // The server inherits these; a pipe would keep whoever reads it waiting for as long as the server lives.
        start.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if start.status().is_ok_and(|status| status.success()) {
            return port;
        }
        last = fs::read_to_string(&log).unwrap_or_default();
        if !last.contains("in use") {
            break;
        }
        let _ = fs::remove_file(&log);
    }
    let version = run(Command::new(bin.join("postgres")).arg("--version")).map(|output| text(&output));
    panic!("PostgreSQL did not start ({}): {}\n{last}", bin.display(), version.unwrap_or_default().trim());
}
