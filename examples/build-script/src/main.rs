//! Code that a build script generates from the schema beside it.

// Generated code is public, whatever the crate is.
#[allow(unreachable_pub)]
mod schema {
    include!(concat!(env!("OUT_DIR"), "/schema.rs"));
}

use std::path::Path;

use schema::{Content, Link, NewNote, Note};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pool = database().await?;
    let note = remember(&pool, "Read this", "https://example.org/").await?;
    println!("{} ({}): {:?}", note.text, note.created_at, note.content);
    Ok(())
}

/// A database in memory with the tables that `isotype` wrote the migration for.
async fn database() -> Result<SqlitePool, Box<dyn std::error::Error>> {
    // Each connection to memory would be a database of its own.
    let pool = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await?;
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/migrations/sqlite");
    Migrator::new(migrations).await?.run(&pool).await?;
    Ok(pool)
}

/// Keeps a link.
async fn remember(pool: &SqlitePool, text: &str, url: &str) -> isotype::Result<Note> {
    let content = Content::Link(Link { url: url.to_owned(), title: None });
    NewNote::new(text, content).insert(pool).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_note_that_was_written_is_read_back() {
        let pool = database().await.unwrap();
        let began: isotype::DateTime = sqlx::types::chrono::Utc::now();
        let written = remember(&pool, "Read this", "https://example.org/").await.unwrap();
        let read = Note::find_by_id(&pool, &written.id).await.unwrap();
        assert_eq!(read.as_ref(), Some(&written));
        assert_eq!(
            written.content,
            Content::Link(Link { url: "https://example.org/".to_owned(), title: None })
        );
        assert!((written.created_at - began).num_seconds().abs() < 60);
    }

    #[tokio::test]
    async fn a_text_that_breaks_the_rule_of_the_schema_is_refused() {
        let pool = database().await.unwrap();
        assert!(remember(&pool, "", "https://example.org/").await.is_err());
    }
}
