//! Operations can be spawned: their futures are `Send`, on a pool of one database and on either alike.

use std::future::Future;

use isotype::{Dialect, Page};
use isotype_agreement::full::{NewScalars, Scalars, ScalarsPatch};
use sqlx::{Pool, SqlitePool};

fn is_send(_: impl Future + Send) {}

async fn on_one(pool: SqlitePool, new: NewScalars) -> isotype::Result<()> {
    let row = new.insert(&pool).await?;
    Scalars::update(&pool, row.id, ScalarsPatch::default()).await?;
    Scalars::list(&pool, Page::first(1)).await?;
    Scalars::delete(&pool, row.id).await?;
    Ok(())
}

async fn insert<D: Dialect>(pool: Pool<D>, new: NewScalars) -> isotype::Result<()> {
    new.insert(&pool).await?;
    Ok(())
}
async fn update<D: Dialect>(pool: Pool<D>) -> isotype::Result<()> {
    Scalars::update(&pool, 1, ScalarsPatch::default()).await?;
    Ok(())
}
async fn list<D: Dialect>(pool: Pool<D>) -> isotype::Result<()> {
    Scalars::list(&pool, Page::first(1)).await?;
    Ok(())
}
async fn delete<D: Dialect>(pool: Pool<D>) -> isotype::Result<()> {
    Scalars::delete(&pool, 1).await?;
    Ok(())
}

#[test]
fn on_one_database() {
    fn check(pool: SqlitePool, new: NewScalars) {
        is_send(on_one(pool, new));
    }
    let _ = check;
}

#[test]
fn on_either_database() {
    fn check<D: Dialect>(pool: Pool<D>, new: NewScalars) {
        is_send(insert(pool.clone(), new));
        is_send(update(pool.clone()));
        is_send(list(pool.clone()));
        is_send(delete(pool));
    }
    let _ = check::<sqlx::Sqlite>;
    let _ = check::<sqlx::Postgres>;
}
