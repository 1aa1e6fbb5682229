//! An audit keeps no rows: what it needs does not grow with the table.
//!
//! `ISOTYPE_ROWS=1000000` for a larger table.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use isotype_core::scalar::Dialect;

use crate::world::World;

/// Rows of a usual run, and as many kilobytes of large documents as a tenth of them.
const ROWS: u64 = 20_000;
/// Many times less than all rows together, in kilobytes.
const MOST: u64 = 110_000;

#[test]
fn memory_stays_small() {
    let rows = std::env::var("ISOTYPE_ROWS").ok().and_then(|it| it.parse().ok()).unwrap_or(ROWS);
    for dialect in Dialect::ALL {
        let world = World::new(dialect);
        let (series, large) = match dialect {
            Dialect::Sqlite => (
                format!("WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {rows})"),
                "replace(hex(zeroblob(500000)), '00', 'ab')",
            ),
            Dialect::Postgresql => {
                (format!("WITH s(n) AS (SELECT generate_series(1, {rows}))"), "repeat('ab', 500000)")
            }
        };
        world.sql(&format!(
            "{series} INSERT INTO \"Word\" (language, text, meaning) SELECT 'de', 't' || n, '{{\"text\":\"small\"}}' FROM s"
        ));
        let text = match dialect {
            Dialect::Sqlite => format!("'{{\"text\":\"' || {large} || '\"}}'"),
            Dialect::Postgresql => format!("jsonb_build_object('text', {large})"),
        };
        world.sql(&format!(
            "{series} INSERT INTO \"Lesson\" (id, notes) SELECT n, {text} FROM s WHERE n <= 200"
        ));
        let mut command = world.project.command(&["documents", "audit", "--database", &world.url]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let status = format!("/proc/{}/status", child.id());
        let mut peak = 0;
        let code = loop {
            // What is gone by then has no line of its own.
            let told = fs::read_to_string(&status).unwrap_or_default();
            let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
            peak = peak.max(kilobytes.unwrap_or(0));
            match child.try_wait().unwrap() {
                Some(code) => break code,
                None => std::thread::sleep(Duration::from_millis(10)),
            }
        };
        assert!(code.success());
        println!("{dialect:?}: {rows} rows and 200 of a megabyte with {peak} kB");
        assert!(peak > 0, "nothing was measured");
        assert!(peak < MOST, "{dialect:?}: {peak} kB");
    }
}
