//! What operations run on: a pool, a connection or a transaction of either database.

use std::ops::{Deref, DerefMut};

use sqlx::pool::PoolConnection;
use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{Pool, Postgres, Sqlite, Transaction};

use super::dialect::Dialect;
use super::error::Result;

/// A pool, connection or transaction: `&pool`, `&mut connection`, `&mut transaction`.
pub trait Handle<'h>: Sized + Send + 'h {
    /// The database.
    type Dialect: Dialect;

    /// Where a connection comes from.
    fn source(self) -> Source<'h, Self::Dialect>;
}

/// Where a connection comes from.
#[derive(Debug)]
pub enum Source<'h, D: Dialect> {
    /// One of a pool's.
    Pool(&'h Pool<D>),
    /// This one.
    Connection(&'h mut D::Connection),
}

/// A connection for the time of one operation.
#[derive(Debug)]
pub enum Held<'h, D: Dialect> {
    /// One of a pool's; it goes back when this is dropped.
    Pooled(PoolConnection<D>),
    /// Somebody else's.
    Borrowed(&'h mut D::Connection),
}

impl<'h, D: Dialect> Source<'h, D> {
    /// Waits for the connection.
    pub async fn hold(self) -> Result<Held<'h, D>> {
        Ok(match self {
            Source::Pool(pool) => Held::Pooled(pool.acquire().await?),
            Source::Connection(connection) => Held::Borrowed(connection),
        })
    }
}

impl<D: Dialect> Deref for Held<'_, D> {
    type Target = D::Connection;
    fn deref(&self) -> &D::Connection {
        match self {
            Held::Pooled(connection) => connection,
            Held::Borrowed(connection) => connection,
        }
    }
}

impl<D: Dialect> DerefMut for Held<'_, D> {
    fn deref_mut(&mut self) -> &mut D::Connection {
        match self {
            Held::Pooled(connection) => connection,
            Held::Borrowed(connection) => connection,
        }
    }
}

impl<'h, D: Dialect> Handle<'h> for &'h Pool<D> {
    type Dialect = D;
    fn source(self) -> Source<'h, D> {
        Source::Pool(self)
    }
}

impl<'h, D: Dialect> Handle<'h> for &'h mut PoolConnection<D> {
    type Dialect = D;
    fn source(self) -> Source<'h, D> {
        Source::Connection(&mut **self)
    }
}

impl<'h, D: Dialect> Handle<'h> for &'h mut Transaction<'_, D> {
    type Dialect = D;
    fn source(self) -> Source<'h, D> {
        Source::Connection(&mut **self)
    }
}

impl<'h> Handle<'h> for &'h mut SqliteConnection {
    type Dialect = Sqlite;
    fn source(self) -> Source<'h, Sqlite> {
        Source::Connection(self)
    }
}

impl<'h> Handle<'h> for &'h mut PgConnection {
    type Dialect = Postgres;
    fn source(self) -> Source<'h, Postgres> {
        Source::Connection(self)
    }
}
