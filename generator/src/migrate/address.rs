//! Where a database is, and how that is told without its password.

use std::path::PathBuf;
use std::str::FromStr;

use isotype_core::scalar::Dialect;
use sqlx::ConnectOptions;
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use sqlx::sqlite::SqliteConnectOptions;

use crate::failure::Failure;

/// Where a database is.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// How to open it.
    pub(crate) options: Options,
    /// The address for people: no password, no parameters.
    pub(crate) shown: String,
    /// What must never be printed.
    secrets: Vec<String>,
    /// The file with the authorities that vouch for the server, where it is asked who it is.
    authorities: Option<PathBuf>,
}

/// How to open a database.
#[derive(Clone, Debug)]
pub(crate) enum Options {
    /// A file, or memory.
    Sqlite(Box<SqliteConnectOptions>),
    /// A server.
    Postgresql(Box<PgConnectOptions>),
}

impl Address {
    /// Reads a URL: `sqlite:` or `postgres:`.
    pub(crate) fn parse(url: &str) -> Result<Address, Failure> {
        let url = url.trim();
        let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
        match scheme.as_str() {
            "sqlite" => sqlite(url),
            "postgres" | "postgresql" => postgresql(url),
            "file" => {
                Err(wrong("the address of a SQLite database begins with sqlite:, not with file:".to_owned())
                    .help(format!(
                        "sqlite:{}",
                        url.trim_start_matches("file:").split('?').next().unwrap_or_default()
                    )))
            }
            "" => Err(wrong("the address of the database has no scheme".to_owned()).help(FORMS)),
            other => {
                Err(wrong(format!("isotype speaks to SQLite and PostgreSQL, not to {other}:")).help(FORMS))
            }
        }
    }

    /// Who connects, on PostgreSQL.
    pub(crate) fn role(&self) -> &str {
        match &self.options {
            Options::Sqlite(_) => "",
            Options::Postgresql(options) => options.get_username(),
        }
    }

    /// Which database it is.
    pub(crate) fn dialect(&self) -> Dialect {
        match self.options {
            Options::Sqlite(_) => Dialect::Sqlite,
            Options::Postgresql(_) => Dialect::Postgresql,
        }
    }

    /// A SQLite database in memory that one connection sees.
    pub(crate) fn memory() -> Address {
        let options = SqliteConnectOptions::new().in_memory(true).disable_statement_logging();
        let shown = String::from("sqlite::memory:");
        Address { options: Options::Sqlite(Box::new(options)), shown, secrets: Vec::new(), authorities: None }
    }

    /// Another database of the same server.
    pub(crate) fn database(&self, name: &str) -> Address {
        let mut address = self.clone();
        if let Options::Postgresql(options) = &self.options {
            let before = options.get_database().unwrap_or_else(|| options.get_username());
            address.shown = format!("{}{name}", self.shown.strip_suffix(before).unwrap_or(&self.shown));
            address.options = Options::Postgresql(Box::new(options.as_ref().clone().database(name)));
        }
        address
    }

    /// The same database, for a session that cannot write.
    pub(crate) fn read_only(self) -> Address {
        let options = match self.options {
            Options::Sqlite(options) => Options::Sqlite(Box::new(options.read_only(true))),
            Options::Postgresql(options) => {
                Options::Postgresql(Box::new(options.options([("default_transaction_read_only", "on")])))
            }
        };
        Address { options, ..self }
    }

    /// Whether a password is known, from the address or from elsewhere.
    pub(crate) fn has_password(&self) -> bool {
        !self.secrets.is_empty()
    }

    /// The file of authorities must be there and hold some: the driver would take a letter for none at all.
    pub(crate) fn look_at_authorities(&self) -> Result<(), Failure> {
        let Some(path) = &self.authorities else { return Ok(()) };
        let why = match std::fs::read_to_string(path) {
            Ok(text) if text.contains("-----BEGIN CERTIFICATE-----") => return Ok(()),
            Ok(_) => "it holds no certificate".to_owned(),
            Err(error) => error.to_string().split(" (os error").next().unwrap_or_default().to_owned(),
        };
        let message = format!("cannot open {}: sslrootcert={}: {why}", self.shown, path.display());
        Err(Failure::input("tls-failed", message).help(
            "sslrootcert names a file of PEM, with the certificate of the authority that signed the server's",
        ))
    }

    /// A text of somebody else's that might hold the password.
    pub(crate) fn without_secrets(&self, text: &str) -> String {
        self.secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "…"))
    }

    /// The file of a SQLite database that is one.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        match &self.options {
            Options::Sqlite(options) if !self.shown.ends_with(":memory:") => {
                Some(options.get_filename().to_path_buf())
            }
            _ => None,
        }
    }
}

const FORMS: &str = "sqlite:path/to/file.db or postgres://user:password@host:5432/database";

fn wrong(message: String) -> Failure {
    Failure::usage("database-address", message)
}

fn sqlite(url: &str) -> Result<Address, Failure> {
    let options = SqliteConnectOptions::from_str(url)
        .map_err(|error| wrong(format!("{url}: {}", reason(&error))).help("sqlite:path/to/file.db"))?;
    let memory = url.trim_start_matches("sqlite:").trim_start_matches("//").starts_with(":memory:")
        || url.contains("mode=memory");
    let shown = if memory {
        String::from("sqlite::memory:")
    } else {
        format!("sqlite:{}", options.get_filename().display())
    };
    Ok(Address {
        options: Options::Sqlite(Box::new(options.disable_statement_logging())),
        shown,
        secrets: Vec::new(),
        authorities: None,
    })
}

fn postgresql(url: &str) -> Result<Address, Failure> {
    // What a wrong address holds is not repeated: its password cannot be told from the rest.
    let options = PgConnectOptions::from_str(url).map_err(|error| {
        wrong(format!("the address of the PostgreSQL server cannot be read: {}", reason(&error)))
            .help("postgres://user:password@host:5432/database; signs like @ : / # ? in a password are written as %40 %3A %2F %23 %3F")
    })?;
    let host = match options.get_socket() {
        Some(path) => path.display().to_string(),
        None => format!("{}:{}", options.get_host(), options.get_port()),
    };
    let database = options.get_database().unwrap_or_else(|| options.get_username());
    let shown = format!("postgres://{}@{host}/{database}", options.get_username());
    let secrets = secrets(&options);
    let authorities = authorities(url, &options);
    let options = match options.get_application_name() {
        Some(_) => options,
        None => options.application_name("isotype"),
    };
    let options = Options::Postgresql(Box::new(options.disable_statement_logging()));
    Ok(Address { options, shown, secrets, authorities })
}

/// What `sslrootcert` names, in the address or in the environment.
fn authorities(url: &str, options: &PgConnectOptions) -> Option<PathBuf> {
    if !matches!(options.get_ssl_mode(), PgSslMode::VerifyCa | PgSslMode::VerifyFull) {
        return None;
    }
    let parameters = url.split_once('?').map_or("", |(_, parameters)| parameters).split('&').rev();
    let mut named = parameters.filter_map(|it| it.split_once('='));
    let named = named.find(|(name, _)| matches!(*name, "sslrootcert" | "ssl-root-cert" | "ssl-ca"));
    let from_environment = || std::env::var_os("PGSSLROOTCERT").map(PathBuf::from);
    named.map(|(_, value)| PathBuf::from(decoded(value))).or_else(from_environment)
}

/// The password as it is and as it is written in addresses. sqlx gives it back only as part of an address.
fn secrets(options: &PgConnectOptions) -> Vec<String> {
    let url = options.to_url_lossy();
    let Some(written) = url.password().filter(|written| !written.is_empty()) else { return Vec::new() };
    let mut secrets = vec![decoded(written), written.to_owned()];
    secrets.dedup();
    secrets
}

/// Undoes `%41`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = |digits: &[u8]| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok();
        match (byte, after.get(..2).and_then(hex)) {
            (b'%', Some(meant)) => {
                bytes.push(meant);
                rest = &after[2..];
            }
            _ => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Configuration(error) => error.to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        let address =
            Address::parse("postgres://ann:p%40ss%2Fword@db.example:5433/app?sslmode=require").unwrap();
        assert_eq!(address.shown, "postgres://ann@db.example:5433/app");
        assert_eq!(address.dialect(), Dialect::Postgresql);
        assert_eq!(address.without_secrets("the password p@ss/word is wrong"), "the password … is wrong");
        assert!(!address.without_secrets("p%40ss%2Fword").contains("40"));
    }

    #[test]
    fn wrong_addresses_say_the_right_form_and_nothing_secret() {
        for (url, words) in [
            ("file:./dev.db", "sqlite:./dev.db"),
            ("mysql://root:geheim@localhost/x", "isotype speaks to SQLite and PostgreSQL"),
            ("dev.db", "no scheme"),
            ("postgres://ann:geheim@host:notaport/x", "cannot be read"),
            ("postgres://ann:geheim@host/x?sslmode=maybe", "cannot be read"),
            ("sqlite:x.db?what=ever", "what"),
        ] {
            let failure = Address::parse(url).unwrap_err();
            let told = failure.to_string();
            assert!(told.contains(words), "{told}");
            assert!(!told.contains("geheim"), "{told}");
            assert_eq!(failure.kind, crate::failure::Kind::Usage);
        }
    }
}
