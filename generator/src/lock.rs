//! One `generate` at a time per schema: two at once would each begin a first migration of its own.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// How long another run may take before this one gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// Held until dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: Option<File>,
}

/// Locks a file of the schema, which is only read, so nothing is left behind.
pub(crate) fn hold(path: &Path) -> Result<Lock, Failure> {
    let Ok(file) = File::open(path) else { return Ok(Lock { _file: None }) };
    let began = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Lock { _file: Some(file) }),
            Err(TryLockError::WouldBlock) if began.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(5))
            }
            Err(TryLockError::WouldBlock) => {
                let message = format!("another program holds a lock on {}", path.display());
                return Err(
                    Failure::input("locked", message).help("is another isotype stuck? End it and run again")
                );
            }
            // Some file systems know no locks; there, two runs at once are the person's own business.
            Err(TryLockError::Error(_)) => return Ok(Lock { _file: None }),
        }
    }
}
