//! The operations. Each is generic over the model and the database, and over nothing else that would multiply it.

use sqlx::Connection;
use sqlx::error::ErrorKind;

use super::dialect::Dialect;
use super::error::{Error, Result};
use super::handle::Handle;
use super::made::Making;
use super::model::{Insert, Model, Patch, Reader, Writer};
use super::page::{Filter, List, Page};
use super::statement;
use super::table::Table;
use super::value::Bind;

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
    // SQLite names checks after a colon and nothing else by name.
    let constraint = database
        .constraint()
        .or_else(|| database.message().split_once("CHECK constraint failed: ").map(|(_, name)| name))
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

/// Finds the row with these values in the columns of a key.
pub async fn find_by<'h, M: Model, H: Handle<'h>>(
    handle: H,
    key: &'static [usize],
    values: impl KeyValues,
) -> Result<Option<M>> {
    let table = M::table();
    let arguments = arguments::<H::Dialect>(table, |writer| values.put(writer, key))?;
    let mut sql = statement::select::<H::Dialect>(table);
    statement::push_key::<H::Dialect>(&mut sql, table.columns, key, 1);
    let mut held = handle.source().hold().await?;
    let row = H::Dialect::fetch_optional(&mut held, sql, arguments).await?;
    row.map(|row| read::<M, H::Dialect>(&row)).transpose()
}

/// Inserts a row and gives it as the database has it.
pub async fn insert<'h, N: Insert, H: Handle<'h>>(handle: H, mut new: N) -> Result<N::Model> {
    let table = N::Model::table();
    new.make(&Making::begin());
    new.check()?;
    let given = given::<H::Dialect>(table, |writer| new.write(writer))?;
    let arguments = arguments::<H::Dialect>(table, |writer| new.write(writer))?;
    let sql = statement::insert::<H::Dialect>(table, &given, 1);
    let mut held = handle.source().hold().await?;
    let row = H::Dialect::fetch_optional(&mut held, sql, arguments).await;
    match row.map_err(|error| told::<H::Dialect>(error, table))? {
        Some(row) => read::<N::Model, H::Dialect>(&row),
        None => Err(Error::Database(sqlx::Error::RowNotFound)),
    }
}

/// How many rows one statement inserts at most: beyond this, longer statements are not faster, only larger.
const MOST_ROWS: usize = 500;

/// Inserts rows, all or none, and gives them as the database has them, in the order in which they were given.
///
/// Rows that give the same columns go together, as many as a statement can hold.
pub async fn insert_many<'h, N: Insert, H: Handle<'h>>(
    handle: H,
    new: impl IntoIterator<Item = N> + Send,
) -> Result<Vec<N::Model>> {
    let table = N::Model::table();
    let making = Making::begin();
    let mut rows: Vec<N> = new.into_iter().collect();
    let mut batches: Vec<(Vec<usize>, usize, usize)> = Vec::new();
    for (index, row) in rows.iter_mut().enumerate() {
        row.make(&making);
        row.check()?;
        let given = given::<H::Dialect>(table, |writer| row.write(writer))?;
        match batches.last_mut() {
            Some((columns, _, count)) if *columns == given && *count < most_rows::<H::Dialect>(&given) => {
                *count += 1
            }
            _ => batches.push((given, index, 1)),
        }
    }
    // All values are refused or taken before the first statement runs.
    let mut statements = Vec::with_capacity(batches.len());
    for (given, first, count) in batches {
        let arguments = arguments::<H::Dialect>(table, |writer| {
            rows[first..first + count].iter().try_for_each(|row| row.write(writer))
        })?;
        statements.push((statement::insert::<H::Dialect>(table, &given, count), arguments, count));
    }
    let mut held = handle.source().hold().await?;
    let mut inserted = Vec::with_capacity(rows.len());
    let mut transaction = held.begin().await?;
    for (sql, arguments, count) in statements {
        let stored = H::Dialect::fetch_all(&mut transaction, sql, arguments)
            .await
            .map_err(|error| told::<H::Dialect>(error, table))?;
        if stored.len() != count {
            return Err(Error::Database(sqlx::Error::RowNotFound));
        }
        for row in &stored {
            inserted.push(read::<N::Model, H::Dialect>(row)?);
        }
    }
    transaction.commit().await.map_err(|error| told::<H::Dialect>(error, table))?;
    Ok(inserted)
}

fn most_rows<D: Dialect>(given: &[usize]) -> usize {
    // Rows without any given column go one at a time: `DEFAULT VALUES` makes one row.
    D::MOST_ARGUMENTS.checked_div(given.len()).map_or(1, |most| most.clamp(1, MOST_ROWS))
}

/// Changes the row with this key and gives it as the database has it afterwards.
pub async fn update<'h, P: Patch, H: Handle<'h>>(
    handle: H,
    key: <P::Model as Model>::Key<'_>,
    mut patch: P,
) -> Result<P::Model> {
    let table = P::Model::table();
    patch.make(&Making::begin());
    patch.check()?;
    let given = given::<H::Dialect>(table, |writer| patch.write(writer))?;
    if given.is_empty() {
        let row = find_by::<P::Model, H>(handle, table.key, key).await?;
        return row.ok_or(Error::NotFound { model: table.model });
    }
    let arguments = arguments::<H::Dialect>(table, |writer| {
        patch.write(writer)?;
        key.put(writer, table.key)
    })?;
    let sql = statement::update::<H::Dialect>(table, &given);
    let mut held = handle.source().hold().await?;
    let row = H::Dialect::fetch_optional(&mut held, sql, arguments).await;
    match row.map_err(|error| told::<H::Dialect>(error, table))? {
        Some(row) => read::<P::Model, H::Dialect>(&row),
        None => Err(Error::NotFound { model: table.model }),
    }
}

/// Deletes the row with this key, and says whether there was one.
pub async fn delete<'h, M: Model, H: Handle<'h>>(handle: H, key: M::Key<'_>) -> Result<bool> {
    let table = M::table();
    let arguments = arguments::<H::Dialect>(table, |writer| key.put(writer, table.key))?;
    let mut sql = String::from("DELETE FROM ");
    H::Dialect::table(&mut sql, table);
    statement::push_key::<H::Dialect>(&mut sql, table.columns, table.key, 1);
    let mut held = handle.source().hold().await?;
    let deleted = H::Dialect::execute(&mut held, sql, arguments).await;
    Ok(deleted.map_err(|error| told::<H::Dialect>(error, table))? > 0)
}

/// Counts the rows that a filter lets through.
pub async fn count<'h, M: Model, H: Handle<'h>>(handle: H, filter: Filter<M>) -> Result<i64> {
    let (sql, arguments) = super::page_sql::count::<M, H::Dialect>(&filter)?;
    let mut held = handle.source().hold().await?;
    let row = H::Dialect::fetch_optional(&mut held, sql, arguments).await?;
    let row = row.ok_or(Error::Database(sqlx::Error::RowNotFound))?;
    let count = H::Dialect::read_integer(&row, 0);
    count.ok().flatten().ok_or(Error::Database(sqlx::Error::RowNotFound))
}

/// Reads a page of rows.
pub async fn list<'h, M: Model, H: Handle<'h>>(handle: H, page: Page<M>) -> Result<List<M>> {
    let (sql, arguments) = super::page_sql::page::<M, H::Dialect>(&page)?;
    let mut held = handle.source().hold().await?;
    let rows = H::Dialect::fetch_all(&mut held, sql, arguments).await?;
    super::page_sql::list::<M, H::Dialect>(&page, rows, read::<M, H::Dialect>)
}
