//! Rows of SQLite, one by one.

use std::time::Instant;

use futures_util::TryStreamExt;
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{Decode, Row as _, TypeInfo as _, ValueRef as _};

use super::{SHORT, Session};
use crate::failure::Failure;
use crate::migrate::rows::{Cell, Hear};

impl Session {
    /// Hands over each row as it comes. Whoever writes at that moment is waited for.
    pub(crate) async fn each(&mut self, sql: &str, what: &str, hear: Hear<'_>) -> Result<(), Failure> {
        let began = Instant::now();
        let mut heard = false;
        loop {
            let mut each = |cells: &[Cell<'_>]| {
                heard = true;
                hear(cells);
            };
            match self.told(sql, &mut each).await {
                Err(error) if !heard && self.refused(&error).is_busy() && began.elapsed() < self.patience => {
                    tokio::time::sleep(SHORT).await;
                }
                result => return result.map_err(|error| self.refused(&error).failure(what)),
            }
        }
    }

    async fn told(&mut self, sql: &str, hear: Hear<'_>) -> Result<(), sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        let mut rows = sqlx::raw_sql(sql).fetch(&mut self.connection);
        while let Some(row) = rows.try_next().await? {
            let cells = (0..row.len()).map(|at| cell(&row, at)).collect::<Result<Vec<_>, _>>()?;
            hear(&cells);
        }
        Ok(())
    }
}

fn cell(row: &SqliteRow, at: usize) -> Result<Cell<'_>, sqlx::Error> {
    let value = row.try_get_raw(at)?;
    // Of NULL, the type would be the declared one.
    if value.is_null() {
        return Ok(Cell::Null);
    }
    let class = value.type_info().name().as_bytes().first().copied();
    let broken = sqlx::Error::Decode;
    // INTEGER, REAL, TEXT or BLOB.
    Ok(match class {
        Some(b'I') => Cell::Integer(<i64 as Decode<Sqlite>>::decode(value).map_err(broken)?),
        Some(b'R') => Cell::Real(<f64 as Decode<Sqlite>>::decode(value).map_err(broken)?),
        Some(b'T') => {
            let bytes = <&[u8] as Decode<Sqlite>>::decode(value).map_err(broken)?;
            std::str::from_utf8(bytes).map_or(Cell::Bytes(bytes), Cell::Text)
        }
        _ => Cell::Bytes(<&[u8] as Decode<Sqlite>>::decode(value).map_err(broken)?),
    })
}
