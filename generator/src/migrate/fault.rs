//! Points at which a test kills the process, to see that the next run goes on. A release build has none.

/// One point; its name is for whoever reads the tests.
#[cfg(not(debug_assertions))]
pub(crate) fn point(_name: &str) {}

/// Counts the points of this process. At the one whose number `ISOTYPE_KILL_AT` holds, the process kills itself, as a
/// machine that loses its power would; into the file that `ISOTYPE_KILL_COUNT` names goes each name on a line.
#[cfg(debug_assertions)]
pub(crate) fn point(name: &str) {
    use std::io::Write;
    use std::sync::atomic::{AtomicU32, Ordering};

    static POINTS: AtomicU32 = AtomicU32::new(0);
    let number = POINTS.fetch_add(1, Ordering::SeqCst) + 1;
    if let Some(path) = std::env::var_os("ISOTYPE_KILL_COUNT")
        && let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(path)
    {
        // Only tests read it, and they see what is missing.
        let _ = writeln!(file, "{name}");
    }
    let wanted = std::env::var("ISOTYPE_KILL_AT").ok().and_then(|at| at.parse::<u32>().ok());
    if wanted == Some(number) {
        let killed =
            std::process::Command::new("kill").args(["-9", &std::process::id().to_string()]).status();
        debug_assert!(killed.is_ok(), "kill cannot be run");
        loop {
            std::thread::park();
        }
    }
}
