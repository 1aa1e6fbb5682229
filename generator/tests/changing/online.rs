//! Whether a change of PostgreSQL rewrites tables that others use meanwhile.

use std::collections::BTreeMap;

use crate::databases::Database;

/// Which file holds each table, by what stays the same when a table is renamed or moved.
pub(crate) struct Storage(BTreeMap<String, (String, String)>);

impl Storage {
    pub(crate) fn of(database: &mut Database) -> Storage {
        let lines = database.run(
            "SELECT c.oid || ' ' || c.relfilenode || ' ' || c.relname FROM pg_class c JOIN pg_namespace n
               ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')",
        );
        let lines = lines.expect("the catalog answers").into_iter().flatten();
        let tables = lines.filter_map(|line| {
            let mut words = line.splitn(3, ' ').map(str::to_owned);
            Some((words.next()?, (words.next()?, words.next()?)))
        });
        Storage(tables.collect())
    }

    /// The tables that were there before and lie in another file now.
    pub(crate) fn rewritten_since(&self, before: &Storage) -> Vec<String> {
        let both = self.0.iter().filter_map(|(table, now)| Some((now, before.0.get(table)?)));
        both.filter(|(now, then)| now.0 != then.0).map(|(now, _)| now.1.clone()).collect()
    }
}
