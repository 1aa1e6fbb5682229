//! What databases say, as failures with a place, a cause and a next step.

use isotype_core::scalar::Dialect;
use sqlx::postgres::{PgDatabaseError, PgErrorPosition};

use super::address::Address;
use super::files::{Direction, Script};
use super::split::Statement;
use crate::failure::Failure;

mod rows;
mod strangers;

/// Something that a database did not do.
pub(crate) struct Refusal<'a> {
    /// The database.
    pub(crate) address: &'a Address,
    /// What it said.
    pub(crate) error: &'a sqlx::Error,
}

impl Refusal<'_> {
    /// The code of the database: an SQLSTATE, or a number of SQLite.
    pub(crate) fn code(&self) -> String {
        let code = self.error.as_database_error().and_then(|error| error.code());
        code.map_or_else(String::new, std::borrow::Cow::into_owned)
    }

    /// Whether somebody else holds a lock, so that waiting may help.
    pub(crate) fn is_busy(&self) -> bool {
        match self.address.dialect() {
            // The lower byte is the kind; 5 is SQLITE_BUSY, 6 SQLITE_LOCKED.
            Dialect::Sqlite => self.primary_code().is_some_and(|code| code == 5 || code == 6),
            // A lock that could not be had in time, a deadlock, a conflict of transactions.
            Dialect::Postgresql => matches!(self.code().as_str(), "55P03" | "40P01" | "40001"),
        }
    }

    fn primary_code(&self) -> Option<i32> {
        self.code().parse::<i32>().ok().map(|code| code & 0xff)
    }

    /// Whether the connection is gone.
    pub(crate) fn is_lost(&self) -> bool {
        match self.error {
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed | sqlx::Error::Tls(_) => true,
            // An administrator's end, a crash of the server, a shutdown.
            sqlx::Error::Database(_) => {
                self.address.dialect() == Dialect::Postgresql
                    && matches!(
                        self.code().as_str(),
                        "57P01" | "57P02" | "57P03" | "08000" | "08003" | "08006"
                    )
            }
            sqlx::Error::Protocol(_) => true,
            _ => false,
        }
    }

    /// The words of the database, without anything secret.
    pub(crate) fn words(&self) -> String {
        let text = match self.error {
            sqlx::Error::Database(error) => {
                let mut text = error.message().to_owned();
                if let Some(error) = error.try_downcast_ref::<PgDatabaseError>() {
                    for more in [error.detail(), error.hint()].into_iter().flatten() {
                        text = format!("{}. {more}", text.trim_end_matches('.'));
                    }
                }
                text
            }
            sqlx::Error::Io(error) => plain(error),
            sqlx::Error::Tls(error) => innermost(error.as_ref()),
            other => other.to_string(),
        };
        self.address.without_secrets(&text)
    }

    /// The text of a stop that a migration brought itself, if this is one.
    pub(crate) fn stop(&self) -> Option<String> {
        let sqlx::Error::Database(error) = self.error else { return None };
        let message = error.message();
        let at = message.find("isotype: ")?;
        let text = &message[at + "isotype: ".len()..];
        Some(match self.address.dialect() {
            Dialect::Postgresql => text.to_owned(),
            // SQLite tells a bad path of JSON in quotes, with the quotes inside of it doubled.
            Dialect::Sqlite if message[..at].ends_with('\'') => {
                text.strip_suffix('\'').unwrap_or(text).replace("''", "'")
            }
            Dialect::Sqlite => text.to_owned(),
        })
    }

    /// The failure of something that is no statement of a migration; `what` completes "cannot …".
    pub(crate) fn failure(&self, what: &str) -> Failure {
        let database = &self.address.shown;
        if self.is_lost() {
            let message = format!("the connection to {database} was lost: {}", self.words());
            return Failure::input("connection-lost", message)
                .help("when it is back: isotype migrate status");
        }
        let failure = |code, cause: &str, help: String| {
            Failure::input(code, format!("cannot {what} of {database}: {cause}")).help(help)
        };
        let words = self.words();
        match self.known() {
            Some((code, help)) => failure(code, &words, help),
            None => Failure::input("database-refused", format!("cannot {what} of {database}: {words}")),
        }
    }

    /// The failure of a statement of a migration.
    pub(crate) fn of_statement(
        &self,
        script: &Script,
        statement: Option<&Statement>,
        direction: Direction,
    ) -> Failure {
        let place = match statement {
            Some(statement) => format!("{}:{}", script.path, statement.line + self.lines_into(statement)),
            None => script.path.clone(),
        };
        let again = match direction {
            Direction::Up => "isotype migrate up",
            Direction::Down => "isotype migrate down",
        };
        let outside = script.no_transaction && self.address.dialect() == Dialect::Postgresql;
        let builds = statement.is_some_and(|it| it.has_word("CONCURRENTLY"));
        let standing = if outside && !builds {
            "It runs outside of a transaction; what it did before may have stayed, and it is made to be run again."
        } else {
            "Nothing of this file was kept."
        };
        if let Some(text) = self.stop() {
            let failure = Failure::input("migration-stopped", format!("{place}: {text}"));
            return failure.help(format!("{standing} Do what it says, then {again}."));
        }
        if self.is_lost() {
            let message =
                format!("{place}: the connection to {} was lost: {}", self.address.shown, self.words());
            let help = format!(
                "a transaction that was not completed is undone by the database; isotype migrate status tells, {again} goes on"
            );
            return Failure::input("connection-lost", message).help(help);
        }
        if let Some(text) = self.of_rows() {
            let failure = Failure::input("rows-in-the-way", format!("{place}: {text}"));
            return failure.help(format!(
                "{standing} Change or delete such rows, then {again}: it goes on with this file."
            ));
        }
        let code = self.code();
        let words = match (self.address.dialect(), code.as_str()) {
            (Dialect::Sqlite, _) | (_, "") => self.words(),
            (Dialect::Postgresql, code) => format!("{} ({code})", self.words()),
        };
        let message = format!("{place}: {}", self.stranger().unwrap_or(words));
        match self.known() {
            Some((code, help)) => Failure::input(code, message).help(format!("{help}. {standing}")),
            None => Failure::input("migration-refused", message)
                .help(format!("{standing} Correct what stands in the way, then {again}.")),
        }
    }

    /// Faults that are not the migration's, with the way out.
    fn known(&self) -> Option<(&'static str, String)> {
        let code = self.code();
        match self.address.dialect() {
            Dialect::Sqlite if self.stranger().is_some() => Some((
                "stranger-in-the-way",
                "SQLite reads all of them when something is renamed or dropped: change or drop it first, and make it again afterwards".to_owned(),
            )),
            Dialect::Sqlite => Some(match self.primary_code()? {
                5 | 6 => ("database-busy", "another program writes to it: end that, or wait longer with --wait SECONDS".to_owned()),
                8 => ("database-read-only", "it can only be read: look at the permissions of the file and of its folder, at mode=ro in the address, and at how the disk is mounted".to_owned()),
                10 => ("disk-failed", "the disk or its file system failed: look at its health before anything else".to_owned()),
                11 | 26 => ("not-a-database", "the file is damaged or no SQLite database: name the right one, or bring a copy back".to_owned()),
                13 => ("disk-full", "make room, then run it again".to_owned()),
                14 => ("cannot-open", "look at the path, and at the permissions of its folder".to_owned()),
                _ => return None,
            }),
            Dialect::Postgresql => Some(match code.as_str() {
                "55P03" | "40P01" | "40001" => ("database-busy", "another session holds a lock: end it, or run this again at a quieter time".to_owned()),
                "25006" => ("database-read-only", "this server or session only reads: a standby or other replica, or default_transaction_read_only. Name the primary server".to_owned()),
                "42501" => ("missing-privilege", "ask its owner for the right (GRANT), or run this as its owner".to_owned()),
                "53100" => ("disk-full", "make room on the server, then run it again".to_owned()),
                // A limit of files or of the file system, which the server has no code for.
                "XX000" if self.words().contains("could not extend file") => ("disk-full", "make room on the server, then run it again".to_owned()),
                "53200" => ("out-of-memory", "the server ran out of memory: run it again at a quieter time".to_owned()),
                "53300" => ("too-many-connections", "the server has no connection left: end some, or raise max_connections".to_owned()),
                "57014" => ("statement-canceled", "somebody canceled it, or statement_timeout ended it".to_owned()),
                _ => return None,
            }),
        }
    }

    /// How many lines into a statement PostgreSQL places its error.
    fn lines_into(&self, statement: &Statement) -> usize {
        let error =
            self.error.as_database_error().and_then(|error| error.try_downcast_ref::<PgDatabaseError>());
        match error.and_then(PgDatabaseError::position) {
            Some(PgErrorPosition::Original(position)) => {
                statement.sql.chars().take(position.saturating_sub(1)).filter(|&c| c == '\n').count()
            }
            _ => 0,
        }
    }

    /// Why no connection could be made.
    pub(crate) fn of_connecting(&self) -> Failure {
        let database = &self.address.shown;
        let (code, help) = match (self.address.dialect(), self.error) {
            // What TLS has to say comes as an error of reading.
            (Dialect::Postgresql, sqlx::Error::Io(error)) if error.kind() == std::io::ErrorKind::InvalidData => {
                ("tls-failed", tls_help(&self.words()))
            }
            (Dialect::Postgresql, sqlx::Error::Io(_)) => (
                "server-unreachable",
                "is the server running, and are host and port right? A firewall may be in between".to_owned(),
            ),
            (Dialect::Postgresql, sqlx::Error::Tls(_)) => ("tls-failed", tls_help(&self.words())),
            (Dialect::Postgresql, sqlx::Error::Database(_)) => match self.code().as_str() {
                "28P01" if !self.address.has_password() => (
                    "wrong-password",
                    "the address has no password: postgres://user:password@host/database, or PGPASSWORD".to_owned(),
                ),
                "28P01" => ("wrong-password", "look at user and password in the address".to_owned()),
                "28000" if self.words().contains("no encryption") => (
                    "not-allowed",
                    "the server wants TLS from you: sslmode=require in the address, or sslmode=verify-full with sslrootcert=FILE".to_owned(),
                ),
                "28000" => ("not-allowed", "look at user and sslmode in the address, and at pg_hba.conf of the server".to_owned()),
                "3D000" => ("no-such-database", "make it first (createdb, or CREATE DATABASE), or name another one".to_owned()),
                "57P03" => ("server-starting", "the server starts or stops: try again in a moment".to_owned()),
                _ => self.known().unwrap_or(("cannot-connect", "look at the address".to_owned())),
            },
            _ => self.known().unwrap_or(("cannot-connect", "look at the address".to_owned())),
        };
        Failure::input(code, format!("cannot open {database}: {}", self.words())).help(help)
    }
}

/// The way out where TLS fails, by what it says.
fn tls_help(words: &str) -> String {
    let help = if words.contains("not valid for name") || words.contains("NotValidForName") {
        "call the server by a name that its certificate has; sslmode=verify-ca does not look at names"
    } else if words.contains("does not support TLS") {
        "sslmode=prefer, or disable, does without; or turn it on at the server (ssl = on)"
    } else {
        "sslmode=verify-full with sslrootcert=FILE trusts an authority of your own; sslmode=require encrypts without asking who it is; sslmode=disable does without"
    };
    help.to_owned()
}

/// An error of the system without its number.
fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

/// What lies at the bottom of an error; the layers above only repeat it.
fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
