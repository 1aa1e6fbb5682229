//! The rows of a table, from its first to its last key, in batches: each is a short query of its own, so that no
//! transaction stays open and nobody waits. What a row changes to behind the place is not read again; whoever writes
//! while an audit reads is the writer whom the audit cannot speak for anyway.

use isotype_core::dialect::{postgresql, sqlite};
use isotype_core::migration::StoredColumn;
use isotype_core::scalar::Dialect;
use isotype_core::tables::Table;

use super::tally::Tally;
use crate::failure::Failure;
use crate::migrate::database::Database;
use crate::migrate::rows::Cell;

/// Rows of a batch.
const BATCH: u64 = 5_000;

/// A column that is read.
#[derive(Debug)]
pub(super) struct Reading {
    /// Its name in the database.
    pub(super) column: String,
    /// Whether it holds lists.
    pub(super) list: bool,
    pub(super) stored: StoredColumn,
    pub(super) tally: Tally,
}

/// By what the rows of a table are told apart and ordered.
struct Order {
    /// Expressions that rows are ordered by; none where a table has no key.
    by: Vec<String>,
    /// How many of the columns that are asked for belong to the order.
    asked: usize,
}

/// Brings a session into a form in which keys come back as they went.
pub(super) async fn prepare(database: &mut Database, dialect: Dialect) -> Result<(), Failure> {
    if dialect == Dialect::Sqlite {
        return Ok(());
    }
    // Rows that a policy hides would be passed over in silence: without this, the server refuses instead.
    for setting in
        ["row_security = off", "datestyle = 'ISO'", "bytea_output = 'hex'", "extra_float_digits = 3"]
    {
        database.ask(&format!("SET {setting}"), "prepare a session").await?;
    }
    Ok(())
}

/// Reads all rows of a table.
pub(super) async fn table(
    database: &mut Database,
    dialect: Dialect,
    table: &Table,
    columns: &mut [Reading],
    hear: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<(), Failure> {
    let what = format!("read the rows of {}", table.name.name);
    let keys: &[String] = table.primary_key.as_ref().map_or(&[], |key| &key.columns);
    let order = order(database, dialect, table, keys).await?;
    let (select, from) = match dialect {
        Dialect::Sqlite => {
            // A name in quotes that no column has is a text to SQLite, unless it is said whose it is.
            let of_table = |name: &str| format!("_t.{}", sqlite::literals::name(name));
            let row_id = order.by.first().filter(|_| order.asked == 1).map(|it| format!("_t.{it}"));
            let keys = keys.iter().map(|key| of_table(key));
            let values = columns.iter().map(|it| of_table(&it.column));
            let all: Vec<String> = row_id.into_iter().chain(keys).chain(values).collect();
            (all.join(", "), format!("{} AS _t", sqlite::literals::name(&table.name.name)))
        }
        Dialect::Postgresql => {
            let name = postgresql::literals::name;
            let keys = keys.iter().map(|key| format!("{}::text", name(key)));
            // Arrays as JSON has them; what stands in them stays, word by word.
            let values = columns.iter().map(|it| match it.list {
                true => format!("array_to_json({})::text", name(&it.column)),
                false => format!("{}::text", name(&it.column)),
            });
            let all: Vec<String> = keys.chain(values).collect();
            (all.join(", "), format!("{} AS _t", postgresql::literals::qualified(&table.name)))
        }
    };
    // Without the table's name, ORDER BY would mean the texts that are asked for, and their order is another one.
    let by = order.by.iter().map(|it| format!("_t.{it}")).collect::<Vec<_>>().join(", ");
    // The literals of the last key that was read.
    let mut last: Vec<String> = vec![String::new(); order.by.len()];
    let mut rows = 0;
    loop {
        let sql = match (rows, order.by.is_empty()) {
            (_, true) => format!("SELECT {select} FROM {from}"),
            (0, _) => format!("SELECT {select} FROM {from} ORDER BY {by} LIMIT {BATCH}"),
            (_, _) => format!(
                "SELECT {select} FROM {from} WHERE ({by}) > ({}) ORDER BY {by} LIMIT {BATCH}",
                last.join(", ")
            ),
        };
        let before = rows;
        let each = &mut |cells: &[Cell<'_>]| {
            rows += 1;
            for (literal, cell) in last.iter_mut().zip(cells) {
                match (dialect, cell) {
                    (Dialect::Postgresql, Cell::Text(text)) => *literal = postgresql::literals::text(text),
                    (_, cell) => cell.literal(literal),
                }
            }
            let key = &cells[order.asked..order.asked + keys.len()];
            for (reading, cell) in columns.iter_mut().zip(&cells[order.asked + keys.len()..]) {
                reading.tally.judge(*cell, keys, key);
            }
            if order.by.is_empty() && rows % BATCH == 0 {
                hear(&table.name.name, rows);
            }
        };
        database.each(&sql, &what, each).await.map_err(explained)?;
        hear(&table.name.name, rows);
        if order.by.is_empty() || rows - before < BATCH {
            return Ok(());
        }
    }
}

/// SQLite numbers its rows, which a key of texts or of NULLs does as well only by its index; a table WITHOUT ROWID, and
/// one whose columns took all names of that number, has its key.
async fn order(
    database: &mut Database,
    dialect: Dialect,
    table: &Table,
    keys: &[String],
) -> Result<Order, Failure> {
    if dialect == Dialect::Postgresql {
        let by = keys.iter().map(|key| postgresql::literals::name(key)).collect();
        return Ok(Order { by, asked: 0 });
    }
    let name = &table.name.name;
    let sql = format!("SELECT lower(name) FROM pragma_table_xinfo({})", sqlite::literals::text(name));
    let taken: Vec<String> =
        database.ask(&sql, "read the columns").await?.into_iter().flatten().flatten().collect();
    let free = ["rowid", "_rowid_", "oid"].into_iter().find(|it| !taken.iter().any(|other| other == it));
    if let Some(row_id) = free {
        let sql = format!("SELECT {row_id} FROM {} LIMIT 0", sqlite::literals::name(name));
        if database.ask(&sql, "read").await.is_ok() {
            return Ok(Order { by: vec![row_id.to_owned()], asked: 1 });
        }
    }
    Ok(Order { by: keys.iter().map(|key| sqlite::literals::name(key)).collect(), asked: 0 })
}

/// A refusal that an audit brings about itself, or that it can tell the reason of.
fn explained(mut failure: Failure) -> Failure {
    let missing = ["no such table", "no such column", "does not exist"];
    if failure.help.is_none() && missing.iter().any(|words| failure.message.contains(words)) {
        failure.message = failure.message.replacen("no such column: _t.", "no such column: ", 1);
        return failure.help(
            "the database is not as its last migration left it: `isotype diff --from URL --to schema/migrations` prints what it lacks",
        );
    }
    if failure.message.contains("row-level security") {
        return failure.help(
            "policies hide rows from this role, and an audit of some rows says nothing: use the owner of the table, or a role with BYPASSRLS",
        );
    }
    failure
}
