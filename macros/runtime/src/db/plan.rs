//! What a database would do for a query: whether a filter goes by an index.

use sqlx::{AssertSqlSafe, Database, Executor, Postgres, Row, Sqlite};

use super::dialect::Running;
use super::handle::Handle;
use super::model::Model;
use super::page::Page;
use super::query::{Operation, run};

/// How a database tells its plans.
pub trait Planning: Database {
    /// The lines of the plan. It is asked for anew each time, since an index may have come or gone.
    #[doc(hidden)]
    fn plan<'c>(
        connection: &'c mut Self::Connection,
        sql: &str,
        arguments: Self::Arguments,
    ) -> Running<'c, Vec<String>>;
}

macro_rules! planning {
    ($($database:ty, $words:literal, $column:literal;)*) => { $(
        impl Planning for $database {
            fn plan<'c>(
                connection: &'c mut Self::Connection,
                sql: &str,
                arguments: Self::Arguments,
            ) -> Running<'c, Vec<String>> {
                let asked = AssertSqlSafe(format!(concat!($words, " {}"), sql));
                let rows = connection.fetch_all(sqlx::query_with(asked, arguments).persistent(false));
                Box::pin(async move { rows.await?.iter().map(|row| row.try_get($column)).collect() })
            }
        }
    )* };
}

planning! {
    Sqlite, "EXPLAIN QUERY PLAN", 3;
    Postgres, "EXPLAIN", 0;
}

/// What the database would do for a page of rows, in its own words: the plan says which indexes a filter uses.
pub fn explain<'h, M: Model, H: Handle<'h>>(handle: H, page: &Page<M>) -> Operation<'h, String> {
    let prepared = super::page_sql::page::<M, H::Dialect>(page);
    run(handle, prepared, |connection, (sql, arguments)| {
        let lines = H::Dialect::plan(connection, &sql, arguments);
        Box::pin(async move { Ok(lines.await?.join("\n")) })
    })
}
