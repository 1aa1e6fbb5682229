//! The operations. Each is generic over the model and the database, and over nothing else that would multiply it.

use std::future::Future;
use std::pin::Pin;

use sqlx::error::ErrorKind;
use sqlx::{Connection, Database};

use super::dialect::Dialect;
use super::error::{Error, Result};
use super::handle::Handle;
use super::made::Making;
use super::model::{Insert, Model, Patch, Reader, Writer};
use super::page::{Filter, List, Page};
use super::statement;
use super::table::Table;
use super::value::Bind;

/// An operation that has been prepared and runs when it is awaited.
pub type Operation<'h, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'h>>;

/// The values of a key: one value, or a tuple of them.
pub trait KeyValues: Send {
    /// Writes them to the columns of the key.
    fn put<D: Dialect>(&self, writer: &mut Writer<'_, D>, key: &[usize]) -> Result<()>;
}

impl<T: Bind + Send> KeyValues for T {
    fn put<D: Dialect>(&self, writer: &mut Writer<'_, D>, key: &[usize]) -> Result<()> {
        writer.put(key[0], self)
    }
}

/// The key of a model that has none; no row has it.
impl KeyValues for () {
    fn put<D: Dialect>(&self, _: &mut Writer<'_, D>, _: &[usize]) -> Result<()> {
        Ok(())
    }
}

macro_rules! key_values {
    ($($name:ident $index:tt),*) => {
        impl<$($name: Bind + Send),*> KeyValues for ($($name,)*) {
            fn put<D: Dialect>(&self, writer: &mut Writer<'_, D>, key: &[usize]) -> Result<()> {
                $( writer.put(key[$index], &self.$index)?; )*
                Ok(())
            }
        }
    };
}
key_values!(A 0, B 1);
key_values!(A 0, B 1, C 2);
key_values!(A 0, B 1, C 2, E 3);
key_values!(A 0, B 1, C 2, E 3, F 4);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10, N 11);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10, N 11, O 12);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10, N 11, O 12, P 13);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10, N 11, O 12, P 13, Q 14);
key_values!(A 0, B 1, C 2, E 3, F 4, G 5, H 6, I 7, J 8, K 9, L 10, N 11, O 12, P 13, Q 14, R 15);

/// The arguments that `write` writes.
fn arguments<D: Dialect>(
    table: &'static Table,
    write: impl FnOnce(&mut Writer<'_, D>) -> Result<()>,
) -> Result<D::Arguments> {
    let mut arguments = D::Arguments::default();
    write(&mut Writer { table, given: &mut Vec::new(), arguments: Some(&mut arguments) })?;
    Ok(arguments)
}

/// The columns that `write` writes.
fn given<D: Dialect>(
    table: &'static Table,
    write: impl FnOnce(&mut Writer<'_, D>) -> Result<()>,
) -> Result<Vec<usize>> {
    let mut given = Vec::with_capacity(table.columns.len());
    write(&mut Writer { table, given: &mut given, arguments: None })?;
    Ok(given)
}

fn read<M: Model, D: Dialect>(row: &D::Row) -> Result<M> {
    M::read(Reader::<D> { row, table: M::table(), by_name: false })
}

/// Tells the violation of a constraint from everything else that a database reports.
pub(crate) fn told<D: Dialect>(error: sqlx::Error, table: &'static Table) -> Error {
    let sqlx::Error::Database(database) = &error else { return Error::Database(error) };
    let model = table.model;
    // SQLite names checks after a colon, and of unique indexes those on a part of the rows or on expressions.
    let message = database.message();
    let index = || message.split_once("constraint failed: index '")?.1.strip_suffix('\'');
    let constraint = database
        .constraint()
        .or_else(|| message.split_once("CHECK constraint failed: ").map(|(_, name)| name))
        .or_else(index)
        .map(str::to_owned);
    match database.kind() {
        ErrorKind::UniqueViolation => {
            let fields = D::violated_columns(database.as_ref(), table)
                .into_iter()
                .map(|name| match table.columns.iter().find(|column| column.name == name) {
                    Some(column) => column.key.to_owned(),
                    None => name,
                })
                .collect();
            Error::Unique { model, fields, constraint }
        }
        ErrorKind::ForeignKeyViolation => Error::ForeignKey { model, constraint },
        // SQLite enforces ON DELETE RESTRICT by a trigger of its own, and reports it as one.
        _ if database.message() == "FOREIGN KEY constraint failed" => Error::ForeignKey { model, constraint },
        ErrorKind::CheckViolation => Error::Check { model, constraint },
        ErrorKind::NotNullViolation => Error::Required { model, message: database.message().to_owned() },
        _ => Error::Database(error),
    }
}

/// A statement, ready to run.
type Statement<D> = (String, <D as Database>::Arguments);

/// Runs what was prepared on a connection of the handle. Everything that depends on borrowed values has happened
/// before, so that an operation holds nothing but its handle, and is `Send` whatever it was made from.
pub(super) fn run<'h, H: Handle<'h>, P: Send + 'h, T: Send + 'h>(
    handle: H,
    prepared: Result<P>,
    work: for<'c> fn(&'c mut <H::Dialect as Database>::Connection, P) -> Operation<'c, T>,
) -> Operation<'h, T> {
    let source = handle.source();
    Box::pin(async move {
        let prepared = prepared?;
        let mut held = source.hold().await?;
        work(&mut held, prepared).await
    })
}

/// Finds the row with these values in the columns of a key.
pub fn find_by<'h, M: Model, H: Handle<'h>>(
    handle: H,
    key: &'static [usize],
    values: impl KeyValues,
) -> Operation<'h, Option<M>> {
    let table = M::table();
    let prepared = arguments::<H::Dialect>(table, |writer| values.put(writer, key)).map(|arguments| {
        let mut sql = statement::select::<H::Dialect>(table);
        statement::push_key::<H::Dialect>(&mut sql, table.columns, key, 1);
        (sql, arguments)
    });
    run(handle, prepared, fetch_row::<M, H::Dialect>)
}

fn fetch_row<M: Model, D: Dialect>(
    connection: &mut D::Connection,
    (sql, arguments): Statement<D>,
) -> Operation<'_, Option<M>> {
    Box::pin(async move {
        let row = D::fetch_optional(connection, sql, arguments).await;
        let row = row.map_err(|error| told::<D>(error, M::table()))?;
        row.map(|row| read::<M, D>(&row)).transpose()
    })
}

/// The statement that inserts one row.
fn insertion<N: Insert, D: Dialect>(new: &mut N) -> Result<Statement<D>> {
    let table = N::Model::table();
    new.make(&Making::begin());
    new.check()?;
    let given = given::<D>(table, |writer| new.write(writer))?;
    let arguments = arguments::<D>(table, |writer| new.write(writer))?;
    Ok((statement::insert::<D>(table, &given, 1), arguments))
}

/// Inserts a row and gives it as the database has it.
pub fn insert<'h, N: Insert, H: Handle<'h>>(handle: H, mut new: N) -> Operation<'h, N::Model> {
    run(handle, insertion::<N, H::Dialect>(&mut new), |connection, statement| {
        let row = fetch_row::<N::Model, H::Dialect>(connection, statement);
        Box::pin(async move { row.await?.ok_or(Error::Database(sqlx::Error::RowNotFound)) })
    })
}

/// How many rows one statement inserts at most: beyond this, longer statements are not faster, only larger.
const MOST_ROWS: usize = 500;

/// The statements that insert rows, each with the number of its rows. All values are refused or taken here, before the
/// first statement runs.
fn insertions<N: Insert, D: Dialect>(mut rows: Vec<N>) -> Result<Vec<(Statement<D>, usize)>> {
    let table = N::Model::table();
    let making = Making::begin();
    let mut batches: Vec<(Vec<usize>, usize, usize)> = Vec::new();
    for (index, row) in rows.iter_mut().enumerate() {
        row.make(&making);
        row.check()?;
        let given = given::<D>(table, |writer| row.write(writer))?;
        match batches.last_mut() {
            Some((columns, _, count)) if *columns == given && *count < most_rows::<D>(&given) => *count += 1,
            _ => batches.push((given, index, 1)),
        }
    }
    batches
        .into_iter()
        .map(|(given, first, count)| {
            let rows = &rows[first..first + count];
            let arguments =
                arguments::<D>(table, |writer| rows.iter().try_for_each(|row| row.write(writer)))?;
            Ok(((statement::insert::<D>(table, &given, count), arguments), count))
        })
        .collect()
}

fn most_rows<D: Dialect>(given: &[usize]) -> usize {
    // Rows without any given column go one at a time: `DEFAULT VALUES` makes one row.
    D::MOST_ARGUMENTS.checked_div(given.len()).map_or(1, |most| most.clamp(1, MOST_ROWS))
}

/// Inserts rows, all or none, and gives them as the database has them, in the order in which they were given.
///
/// Rows that give the same columns go together, as many as a statement can hold.
pub fn insert_many<'h, N: Insert, H: Handle<'h>>(
    handle: H,
    new: impl IntoIterator<Item = N>,
) -> Operation<'h, Vec<N::Model>> {
    let prepared = insertions::<N, H::Dialect>(new.into_iter().collect());
    run(handle, prepared, run_insertions::<N::Model, H::Dialect>)
}

fn run_insertions<M: Model, D: Dialect>(
    connection: &mut D::Connection,
    statements: Vec<(Statement<D>, usize)>,
) -> Operation<'_, Vec<M>> {
    let table = M::table();
    Box::pin(async move {
        let mut inserted = Vec::with_capacity(statements.iter().map(|(_, count)| count).sum());
        let mut transaction = connection.begin().await?;
        for ((sql, arguments), count) in statements {
            let stored = D::fetch_all(&mut transaction, sql, arguments)
                .await
                .map_err(|error| told::<D>(error, table))?;
            if stored.len() != count {
                return Err(Error::Database(sqlx::Error::RowNotFound));
            }
            for row in &stored {
                inserted.push(read::<M, D>(row)?);
            }
        }
        transaction.commit().await.map_err(|error| told::<D>(error, table))?;
        Ok(inserted)
    })
}

/// The statement that changes a row; one that reads it, where nothing changes.
fn change<P: Patch, D: Dialect>(key: <P::Model as Model>::Key<'_>, patch: &mut P) -> Result<Statement<D>> {
    let table = P::Model::table();
    patch.make(&Making::begin());
    patch.check()?;
    let given = given::<D>(table, |writer| patch.write(writer))?;
    let arguments = arguments::<D>(table, |writer| {
        patch.write(writer)?;
        key.put(writer, table.key)
    })?;
    if given.is_empty() {
        let mut sql = statement::select::<D>(table);
        statement::push_key::<D>(&mut sql, table.columns, table.key, 1);
        return Ok((sql, arguments));
    }
    Ok((statement::update::<D>(table, &given), arguments))
}

/// Changes the row with this key and gives it as the database has it afterwards.
pub fn update<'h, P: Patch, H: Handle<'h>>(
    handle: H,
    key: <P::Model as Model>::Key<'_>,
    mut patch: P,
) -> Operation<'h, P::Model> {
    run(handle, change::<P, H::Dialect>(key, &mut patch), |connection, statement| {
        let row = fetch_row::<P::Model, H::Dialect>(connection, statement);
        Box::pin(async move { row.await?.ok_or(Error::NotFound { model: P::Model::table().model }) })
    })
}

/// Deletes the row with this key, and says whether there was one.
pub fn delete<'h, M: Model, H: Handle<'h>>(handle: H, key: M::Key<'_>) -> Operation<'h, bool> {
    let table = M::table();
    let prepared = arguments::<H::Dialect>(table, |writer| key.put(writer, table.key)).map(|arguments| {
        let mut sql = String::from("DELETE FROM ");
        H::Dialect::table(&mut sql, table);
        statement::push_key::<H::Dialect>(&mut sql, table.columns, table.key, 1);
        (sql, arguments)
    });
    run(handle, prepared, |connection, (sql, arguments)| {
        let deleted = H::Dialect::execute(connection, sql, arguments);
        Box::pin(async move { Ok(deleted.await.map_err(|error| told::<H::Dialect>(error, M::table()))? > 0) })
    })
}

/// Counts the rows that a filter lets through.
pub fn count<'h, M: Model, H: Handle<'h>>(handle: H, filter: Filter<M>) -> Operation<'h, i64> {
    let prepared = super::page_sql::count::<M, H::Dialect>(&filter);
    run(handle, prepared, |connection, (sql, arguments)| {
        let row = H::Dialect::fetch_optional(connection, sql, arguments);
        Box::pin(async move {
            let row = row.await?.ok_or(Error::Database(sqlx::Error::RowNotFound))?;
            let count = H::Dialect::read_integer(&row, 0)
                .map_err(|fault| Error::decode(M::table().name, "count(*)", fault))?;
            count.ok_or(Error::Database(sqlx::Error::RowNotFound))
        })
    })
}

/// Reads a page of rows.
pub fn list<'h, M: Model, H: Handle<'h>>(handle: H, page: Page<M>) -> Operation<'h, List<M>> {
    let prepared = super::page_sql::page::<M, H::Dialect>(&page).map(|statement| (statement, page));
    run(handle, prepared, |connection, ((sql, arguments), page)| {
        let rows = H::Dialect::fetch_all(connection, sql, arguments);
        Box::pin(
            async move { super::page_sql::list::<M, H::Dialect>(&page, rows.await?, read::<M, H::Dialect>) },
        )
    })
}
