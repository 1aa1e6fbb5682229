//! The tables of every schema here are made, dropped without a trace, and made again, on both databases.

use std::fs;

use isotype_agreement::databases::{Databases, schema, sql};
use isotype_core::scalar::Dialect;
use isotype_testkit::{made, postgres, workspace};

async fn twice(name: &str, text: &str) {
    let schema = schema(text);
    let [(sqlite_up, sqlite_down), (postgres_up, postgres_down)] =
        [Dialect::Sqlite, Dialect::Postgresql].map(|dialect| sql(&schema, dialect));
    let databases = Databases::empty().await;
    for _ in 0..2 {
        databases.run(&sqlite_up, &postgres_up).await;
        databases.run(&sqlite_down, &postgres_down).await;
        let left: i64 =
            sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
                .fetch_one(&databases.sqlite)
                .await
                .unwrap();
        assert_eq!(left, 0, "{name}: left in SQLite");
        let left: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) \
                  + (SELECT count(*) FROM pg_type WHERE typnamespace = 'public'::regnamespace)",
        )
        .fetch_one(&databases.postgres)
        .await
        .unwrap();
        assert_eq!(left, 0, "{name}: left in PostgreSQL");
    }
}

#[tokio::test]
async fn schemas_for_both_databases() {
    for path in ["schema/axon.prisma", "generator/agreement/schema/full.prisma"] {
        twice(path, &fs::read_to_string(workspace().join(path)).unwrap()).await;
    }
    twice("made", &made::schema(30)).await;
}

#[test]
fn what_only_postgresql_can_say() {
    let text = fs::read_to_string(workspace().join("generator/agreement/schema/pg.prisma")).unwrap();
    let (up, down) = sql(&schema(&text), Dialect::Postgresql);
    let server = postgres::server();
    let database = server.database();
    for _ in 0..2 {
        server.run(&database, &up).unwrap_or_else(|error| panic!("{error}\n{up}"));
        server.run(&database, &down).unwrap_or_else(|error| panic!("{error}\n{down}"));
        let left = "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace \
                    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'";
        assert_eq!(server.run(&database, left).unwrap(), Vec::<Vec<_>>::new());
    }
}
