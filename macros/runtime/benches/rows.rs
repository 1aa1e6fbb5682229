//! Reading rows: what the derives make, beside the same with sqlx written by hand for one database alone.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use isotype::{DateTime, Insert, Model, Page};
use sqlx::postgres::PgRow;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions, SqliteRow};
use sqlx::{PgPool, Row, SqlitePool};
use tokio::runtime::Runtime;

/// How many rows the table has, and a list reads.
const ROWS: i32 = 1000;

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(key(id), unique(email))]
struct User {
    id: String,
    email: String,
    name: Option<String>,
    level: i32,
    score: i64,
    ratio: f64,
    active: bool,
    #[isotype(key = "createdAt")]
    created_at: DateTime,
    #[isotype(key = "seenAt")]
    seen_at: Option<DateTime>,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = User)]
struct NewUser {
    #[isotype(made(cuid))]
    id: Option<String>,
    email: String,
    name: Option<String>,
    level: i32,
    score: i64,
    ratio: f64,
    active: bool,
    #[isotype(key = "createdAt", made(now))]
    created_at: Option<DateTime>,
    #[isotype(key = "seenAt")]
    seen_at: Option<DateTime>,
}

const COLUMNS: &str = r#"id, email, name, level, score, ratio, active, "createdAt", "seenAt""#;

/// What a careful person writes for SQLite: moments as our texts, the schema's types held to.
fn from_sqlite(row: &SqliteRow) -> Result<User, sqlx::Error> {
    let moment = |text: &str| {
        chrono::DateTime::parse_from_rfc3339(text)
            .map(|moment| moment.to_utc())
            .map_err(|error| sqlx::Error::Decode(error.into()))
    };
    Ok(User {
        id: row.try_get(0)?,
        email: row.try_get(1)?,
        name: row.try_get(2)?,
        level: row.try_get(3)?,
        score: row.try_get(4)?,
        ratio: row.try_get(5)?,
        active: row.try_get(6)?,
        created_at: moment(row.try_get(7)?)?,
        seen_at: row.try_get::<Option<&str>, _>(8)?.map(moment).transpose()?,
    })
}

/// The same for PostgreSQL.
fn from_postgres(row: &PgRow) -> Result<User, sqlx::Error> {
    Ok(User {
        id: row.try_get(0)?,
        email: row.try_get(1)?,
        name: row.try_get(2)?,
        level: row.try_get(3)?,
        score: row.try_get(4)?,
        ratio: row.try_get(5)?,
        active: row.try_get(6)?,
        created_at: row.try_get::<chrono::NaiveDateTime, _>(7)?.and_utc(),
        seen_at: row.try_get::<Option<chrono::NaiveDateTime>, _>(8)?.map(|moment| moment.and_utc()),
    })
}

async fn filled<D: isotype::Dialect>(db: &sqlx::Pool<D>) -> String {
    let now = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap_or_default();
    let rows = (0..ROWS).map(|number| NewUser {
        name: (number % 3 > 0).then(|| format!("Somebody {number}")),
        seen_at: (number % 2 > 0).then_some(now),
        ..NewUser::new(format!("u{number}@example.com"), number, i64::from(number) << 33, 0.5, true)
    });
    let users = User::insert_many(db, rows).await.expect("rows go in");
    users[users.len() / 2].email.clone()
}

fn reading(c: &mut Criterion) {
    let runtime = Runtime::new().expect("tokio starts");
    let (sqlite, postgres, email) = runtime.block_on(async {
        let options = SqliteConnectOptions::new().in_memory(true);
        let sqlite: SqlitePool =
            SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("SQLite opens");
        sqlx::raw_sql(
            r#"CREATE TABLE "User" (id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT,
            level INTEGER NOT NULL, score BIGINT NOT NULL, ratio REAL NOT NULL, active BOOLEAN NOT NULL,
            "createdAt" DATETIME NOT NULL, "seenAt" DATETIME)"#,
        )
        .execute(&sqlite)
        .await
        .expect("a table");
        let postgres =
            PgPool::connect(&isotype_testkit::postgres::server().database()).await.expect("PostgreSQL answers");
        sqlx::raw_sql(
            r#"CREATE TABLE "User" (id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT,
            level INTEGER NOT NULL, score BIGINT NOT NULL, ratio DOUBLE PRECISION NOT NULL, active BOOLEAN NOT NULL,
            "createdAt" TIMESTAMP(3) NOT NULL, "seenAt" TIMESTAMP(3))"#,
        )
        .execute(&postgres)
        .await
        .expect("a table");
        filled(&sqlite).await;
        let email = filled(&postgres).await;
        (sqlite, postgres, email)
    });

    let list = format!("SELECT {COLUMNS} FROM \"User\" ORDER BY id LIMIT {}", ROWS + 1);
    let find = |place: &str| format!("SELECT {COLUMNS} FROM \"User\" WHERE email = {place}");
    let mut group = c.benchmark_group("list of 1000 rows");
    group.throughput(Throughput::Elements(ROWS as u64));
    group.bench_function("sqlite/by hand", |b| {
        b.iter(|| {
            runtime.block_on(async {
                let rows = sqlx::query(sqlx::AssertSqlSafe(list.clone())).fetch_all(&sqlite).await;
                rows.and_then(|rows| rows.iter().map(from_sqlite).collect::<Result<Vec<_>, _>>())
                    .expect("rows")
            })
        });
    });
    group.bench_function("sqlite/isotype", |b| {
        b.iter(|| runtime.block_on(User::list(&sqlite, Page::first(ROWS as u32))).expect("rows"));
    });
    group.bench_function("postgresql/by hand", |b| {
        b.iter(|| {
            runtime.block_on(async {
                let rows = sqlx::query(sqlx::AssertSqlSafe(list.clone())).fetch_all(&postgres).await;
                rows.and_then(|rows| rows.iter().map(from_postgres).collect::<Result<Vec<_>, _>>())
                    .expect("rows")
            })
        });
    });
    group.bench_function("postgresql/isotype", |b| {
        b.iter(|| runtime.block_on(User::list(&postgres, Page::first(ROWS as u32))).expect("rows"));
    });
    group.finish();

    let mut group = c.benchmark_group("find by a unique key");
    group.bench_function("sqlite/by hand", |b| {
        let sql = find("?");
        b.iter(|| {
            runtime.block_on(async {
                let query = sqlx::query(sqlx::AssertSqlSafe(sql.clone())).bind(&email);
                query
                    .fetch_optional(&sqlite)
                    .await
                    .map(|row| row.map(|row| from_sqlite(&row)))
                    .expect("a row")
            })
        });
    });
    group.bench_function("sqlite/isotype", |b| {
        b.iter(|| runtime.block_on(User::find_by_email(&sqlite, &email)).expect("a row"));
    });
    group.bench_function("postgresql/by hand", |b| {
        let sql = find("$1");
        b.iter(|| {
            runtime.block_on(async {
                let query = sqlx::query(sqlx::AssertSqlSafe(sql.clone())).bind(&email);
                query
                    .fetch_optional(&postgres)
                    .await
                    .map(|row| row.map(|row| from_postgres(&row)))
                    .expect("a row")
            })
        });
    });
    group.bench_function("postgresql/isotype", |b| {
        b.iter(|| runtime.block_on(User::find_by_email(&postgres, &email)).expect("a row"));
    });
    group.finish();
}

criterion_group!(rows, reading);
criterion_main!(rows);
