//! Rows of PostgreSQL, one by one: every column of the question is a text.

use futures_util::TryStreamExt;
use sqlx::Row as _;

use super::Session;
use crate::failure::Failure;
use crate::migrate::rows::{Cell, Hear};

impl Session {
    /// Hands over each row as it comes.
    pub(crate) async fn each(&mut self, sql: &str, what: &str, hear: Hear<'_>) -> Result<(), Failure> {
        let result = self.told(sql, hear).await;
        result.map_err(|error| self.refused(&error).failure(what))
    }

    async fn told(&mut self, sql: &str, hear: Hear<'_>) -> Result<(), sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        let mut rows = sqlx::raw_sql(sql).fetch(&mut self.connection);
        while let Some(row) = rows.try_next().await? {
            let cell = |at| {
                let text: Option<&str> = row.try_get_unchecked(at)?;
                Ok(text.map_or(Cell::Null, Cell::Text))
            };
            let cells = (0..row.len()).map(cell).collect::<Result<Vec<_>, sqlx::Error>>()?;
            hear(&cells);
        }
        Ok(())
    }
}
