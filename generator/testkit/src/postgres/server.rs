//! The server that all tests of a process share, and its databases.

use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use isotype_scratch::{Failure, User};

use super::programs;
use super::session::{Row, Session};
use crate::machine::say;

/// A running PostgreSQL that belongs to this test process.
pub struct Server {
    server: isotype_scratch::Server,
    databases: AtomicU32,
}

/// The server of this test process; the first call starts it.
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(Server::start)
}

/// A server of a test's own, which it may stop, start again and spoil.
pub fn alone() -> isotype_scratch::Server {
    let user = told(User::needed());
    let bin = programs::folder(user.as_ref());
    told(isotype_scratch::Server::start_from(bin, user))
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
        self.server.url(&name)
    }

    /// Runs SQL, several statements too, in the database of this address; the error is the server's message.
    pub fn run(&self, url: &str, sql: &str) -> Result<Vec<Row>, String> {
        self.session(url.rsplit('/').next().unwrap_or(url)).run(sql)
    }

    /// A connection to the database of this name.
    pub fn session(&self, database: &str) -> Session {
        Session::open(self.server.port(), database)
            .unwrap_or_else(|error| panic!("cannot connect to {}: {error}", self.server.url(database)))
    }

    /// Where the server's programs are (`psql` and `pg_dump` may be missing there).
    pub fn programs(&self) -> &Path {
        self.server.programs()
    }

    fn start() -> Server {
        let user = told(User::needed());
        let bin = programs::folder(user.as_ref());
        let server = told(isotype_scratch::Server::start_from(bin, user));
        let by = server.user().map_or(String::new(), |user| format!(" as user {user}"));
        let (bin, port) = (server.programs().display(), server.port());
        say(&format!("PostgreSQL from {bin} runs on port {port}{by}, until this test ends"));
        Server { server, databases: AtomicU32::new(0) }
    }
}

fn told<T>(result: Result<T, Failure>) -> T {
    result.unwrap_or_else(|failure| match failure {
        Failure::NotFound => panic!("there is no PostgreSQL on this machine"),
        Failure::Broken(words) => panic!("{words}"),
    })
}
