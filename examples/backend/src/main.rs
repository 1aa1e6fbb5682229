//! `cargo run -p example-backend -- [URL]`: makes Axon's tables in an empty database and walks through them. Without a
//! URL the database is an SQLite one in memory; `postgres://…` works as well.

use example_backend::{Walk, migrations, walk};
use sqlx::migrate::Migrator;
use sqlx::postgres::PgPool;
use sqlx::sqlite::SqlitePoolOptions;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let url = std::env::args().nth(1).unwrap_or_else(|| "sqlite::memory:".into());
    let Walk { user, module, sessions, long, deleting } = if url.starts_with("postgres") {
        let pool = PgPool::connect(&url).await?;
        Migrator::new(migrations("postgresql")).await?.run(&pool).await?;
        walk(&pool).await?
    } else {
        // Each connection to memory would be a database of its own.
        let pool = SqlitePoolOptions::new().max_connections(1).connect(&url).await?;
        Migrator::new(migrations("sqlite")).await?.run(&pool).await?;
        walk(&pool).await?
    };
    println!("{} trains {}:", user.name.as_deref().unwrap_or("somebody"), module.title);
    for session in sessions {
        println!("  {}  {:>4}", session.created_at, session.score.unwrap_or(0));
    }
    println!("Exercises with twenty words and more: {}", long.len());
    println!("Deleting the module is refused: {deleting}");
    Ok(())
}
