//! The end of what was kept.

use std::path::Path;
use std::time::Duration;

use super::{Database, Error, Failure, opened};
use crate::migrate::kept::Kept;
use crate::migrate::progress::Progress;

/// How `purge` goes.
#[derive(Clone, Debug)]
pub struct Purge {
    /// Whose keeping ends: the version, the name or both of a migration; all if left out.
    pub of: Option<String>,
    /// How long to wait for other migrators and writers.
    pub patience: Duration,
}

/// Drops for good what migrations have kept, after `agreed` has seen it and said yes. Gives what was dropped: nothing if
/// nothing was kept, or if the answer was no.
///
/// # Errors
///
/// What stood in the way; nothing is dropped then.
pub async fn purge(
    url: &str,
    folder: &Path,
    how: &Purge,
    agreed: &mut (dyn FnMut(&[Kept]) -> Result<bool, Failure> + Send),
    progress: &mut dyn Progress,
) -> Result<Vec<Kept>, Error> {
    let (address, migrations) = opened(url, folder)?;
    let version = match &how.of {
        None => None,
        // What was kept may outlive the files of its migration.
        Some(named) if named.len() == 14 && named.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(named.clone())
        }
        Some(named) => Some(migrations.list[migrations.find(named)?].version.clone()),
    };
    let mut database = Database::open(&address, false, how.patience, progress).await?;
    let result = inside(&mut database, version.as_deref(), agreed, progress).await;
    database.close().await;
    Ok(result?)
}

async fn inside(
    database: &mut Database,
    version: Option<&str>,
    agreed: &mut (dyn FnMut(&[Kept]) -> Result<bool, Failure> + Send),
    progress: &mut dyn Progress,
) -> Result<Vec<Kept>, Failure> {
    let mut kept = database.kept().await?;
    kept.retain(|thing| version.is_none_or(|version| thing.version == version));
    if kept.is_empty() || !agreed(&kept)? {
        return Ok(Vec::new());
    }
    // Only now: nobody may have to wait while a person thinks.
    database.lock(progress).await?;
    database.purge(&kept, progress).await?;
    Ok(kept)
}
