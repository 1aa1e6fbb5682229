//! A database that is only looked at: the session cannot write.

use std::time::Duration;

use isotype_core::scalar::Dialect;

use super::address::Address;
use super::database::Database;
use super::progress::Silent;
use crate::failure::Failure;

/// How long another writer of SQLite is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Asks each of these; the first column of each row, as text.
pub(crate) fn ask(
    url: &str,
    questions: impl FnOnce(Dialect) -> Vec<&'static str>,
) -> Result<(Dialect, Vec<Vec<String>>), Failure> {
    let address = Address::parse(url)?.read_only();
    let dialect = address.dialect();
    let work = async {
        let mut database = Database::open(&address, false, PATIENCE, &mut Silent).await?;
        let mut answers = Ok(Vec::new());
        for sql in questions(dialect) {
            let rows = database.ask(sql, "read the catalog").await;
            answers = answers.and_then(|mut answers: Vec<Vec<String>>| {
                answers.push(rows?.into_iter().filter_map(|row| row.into_iter().next().flatten()).collect());
                Ok(answers)
            });
        }
        database.close().await;
        answers
    };
    Ok((dialect, finished(work)?))
}

/// The versions in the ledger; none where no migration ever ran.
pub(crate) fn ledger(url: &str) -> Result<Vec<String>, Failure> {
    let address = Address::parse(url)?.read_only();
    finished(async {
        let mut database = Database::open(&address, false, PATIENCE, &mut Silent).await?;
        let rows = database.ledger().await;
        database.close().await;
        Ok(rows?.unwrap_or_default().iter().map(|row| row.version.to_string()).collect())
    })
}

/// Runs to the end, on this thread.
pub(crate) fn finished<T, E: From<Failure>>(work: impl Future<Output = Result<T, E>>) -> Result<T, E> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::input("runtime", format!("cannot start: {error}")))?;
    runtime.block_on(work)
}
