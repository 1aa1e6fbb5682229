//! A PostgreSQL server of one's own: made in a temporary folder from programs that are on the machine, gone with the
//! process that asked for it, whatever ends that. `isotype migrate verify` proves migrations on it, and so do the
//! tests of Isotype.
//!
//! It must not know: drivers, migrations, where programs could be downloaded from.

#[cfg(unix)]
mod machine;
#[cfg(unix)]
mod programs;
#[cfg(unix)]
mod server;

#[cfg(unix)]
pub use machine::{run, text};
#[cfg(unix)]
pub use programs::{User, complete, find, reaches};
#[cfg(unix)]
pub use server::Server;

/// Why there is no server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Its programs are not on this machine.
    NotFound,
    /// They are, or should be, and this went wrong.
    Broken(String),
}

#[cfg(not(unix))]
mod elsewhere {
    use super::Failure;
    use std::path::Path;

    /// A server that cannot be had: changing users and the watchdog are Unix's.
    pub struct Server {
        never: std::convert::Infallible,
    }

    impl Server {
        /// Finds none.
        pub fn start() -> Result<Server, Failure> {
            Err(Failure::NotFound)
        }

        /// The address of one of its databases.
        pub fn url(&self, _database: &str) -> String {
            match self.never {}
        }

        /// Where its programs are.
        pub fn programs(&self) -> &Path {
            match self.never {}
        }
    }
}
#[cfg(not(unix))]
pub use elsewhere::Server;
