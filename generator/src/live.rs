//! What a live database holds, read and never written: its tables, and which migrations its ledger has.

use isotype_core::dialect::{self, others::Other};
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;

use crate::failure::Failure;
use crate::migrate::reading;

/// The dialect of an address; nothing where the text is no address of a database.
pub(crate) fn dialect_of(text: &str) -> Option<Dialect> {
    match text.split_once(':')?.0.to_ascii_lowercase().as_str() {
        "sqlite" => Some(Dialect::Sqlite),
        "postgres" | "postgresql" => Some(Dialect::Postgresql),
        _ => None,
    }
}

/// A database as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Live {
    /// Its tables, in its own words.
    pub(crate) tables: Tables,
    /// What it has beside them, and no schema can say.
    pub(crate) others: Vec<Other>,
}

/// What the catalog of the database at this address tells.
pub(crate) fn read(url: &str) -> Result<Live, Failure> {
    let (dialect, answers) =
        reading::ask(url, |dialect| vec![dialect::catalog_query(dialect), dialect::others_query(dialect)])?;
    let unreadable = |error: String| {
        let message = format!("the catalog of {} cannot be read: {error}", shown(url));
        Failure::input("database-unreadable", message)
    };
    let mut texts = answers.into_iter().map(|rows| rows.into_iter().next().unwrap_or_default());
    let mut next = || texts.next().unwrap_or_default();
    let tables = dialect::read_live(dialect, &next()).map_err(unreadable)?;
    let others = dialect::read_others(dialect, &next()).map_err(unreadable)?;
    Ok(Live { tables, others })
}

/// The versions in the ledger of the database at this address; none where no migration ever ran.
pub(crate) fn ledger(url: &str) -> Result<Vec<String>, Failure> {
    reading::ledger(url)
}

/// An address as it may be shown: without the password, and without parameters, which may hold one too.
pub(crate) fn shown(url: &str) -> String {
    let url = url.split('?').next().unwrap_or(url);
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let authority = rest.split('/').next().unwrap_or(rest);
    let Some(at) = authority.rfind('@') else { return url.to_owned() };
    let user = authority[..at].split(':').next().unwrap_or_default();
    format!("{scheme}://{user}{}", &rest[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_never_shown() {
        assert_eq!(shown("postgres://ada:s3cret@host:5/db?password=x"), "postgres://ada@host:5/db");
        assert_eq!(shown("sqlite:a.db?mode=ro"), "sqlite:a.db");
        assert_eq!(dialect_of("C:\\schema"), None);
        assert_eq!(dialect_of("POSTGRES://x"), Some(Dialect::Postgresql));
    }
}
