//! A schema as generated code would have it, and the databases that it runs on.

// Generated code is public; a test file is no library.
#![allow(dead_code, unreachable_pub)]

use isotype::{DateTime, DbEnum, Document, Insert, Json, Model, Patch};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{PgPool, SqlitePool};

/// What somebody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DbEnum)]
#[isotype(name = "Role", schema = "auth")]
pub enum Role {
    #[isotype(text = "ADMIN")]
    Admin,
    #[isotype(text = "plain user")]
    User,
}

#[derive(Debug, Clone, PartialEq, Document)]
pub struct Settings {
    #[isotype(key = "fontSize", default = 12, gte = 1)]
    pub font_size: i32,
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(table = "users", key(id), unique(email), unique(tenant, number, name = "find_by_badge"))]
pub struct User {
    pub id: String,
    pub email: String,
    #[isotype(column = "tenant_name")]
    pub tenant: String,
    pub number: i32,
    pub role: Role,
    pub nickname: Option<String>,
    pub settings: Option<Settings>,
    pub tags: Vec<String>,
    pub active: bool,
    #[isotype(key = "createdAt")]
    pub created_at: DateTime,
    #[isotype(key = "updatedAt", timestamptz)]
    pub updated_at: DateTime,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = User)]
pub struct NewUser {
    #[isotype(made(cuid))]
    pub id: Option<String>,
    #[isotype(email)]
    pub email: String,
    pub tenant: String,
    pub number: i32,
    #[isotype(default)]
    pub role: Option<Role>,
    #[isotype(length(min = 1, max = 8))]
    pub nickname: Option<String>,
    pub settings: Option<Settings>,
    pub tags: Vec<String>,
    #[isotype(default)]
    pub active: Option<bool>,
    #[isotype(key = "createdAt", made(now))]
    pub created_at: Option<DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<DateTime>,
}

#[derive(Debug, Clone, PartialEq, Default, Patch)]
#[isotype(model = User)]
pub struct UserPatch {
    pub id: Option<String>,
    #[isotype(email)]
    pub email: Option<String>,
    pub tenant: Option<String>,
    pub number: Option<i32>,
    pub role: Option<Role>,
    #[isotype(length(min = 1, max = 8))]
    pub nickname: Option<Option<String>>,
    pub settings: Option<Option<Settings>>,
    pub tags: Option<Vec<String>>,
    pub active: Option<bool>,
    #[isotype(key = "createdAt")]
    pub created_at: Option<DateTime>,
    #[isotype(key = "updatedAt", made(now))]
    pub updated_at: Option<DateTime>,
}

/// A table with two keys in its primary key, that refers to another.
#[derive(Debug, Clone, PartialEq, Model)]
#[isotype(table = "Membership", key(user_id, group))]
pub struct Membership {
    #[isotype(key = "userId")]
    pub user_id: String,
    pub group: i64,
    pub note: Option<Json>,
}

#[derive(Debug, Clone, PartialEq, Insert)]
#[isotype(model = Membership)]
pub struct NewMembership {
    #[isotype(key = "userId")]
    pub user_id: String,
    pub group: i64,
    pub note: Option<Json>,
}

#[derive(Debug, Clone, PartialEq, Default, Patch)]
#[isotype(model = Membership)]
pub struct MembershipPatch {
    #[isotype(key = "userId")]
    pub user_id: Option<String>,
    pub group: Option<i64>,
    pub note: Option<Option<Json>>,
}

const SQLITE: &str = r#"
CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL, tenant_name TEXT NOT NULL, number INTEGER NOT NULL,
  role TEXT NOT NULL DEFAULT 'plain user' CHECK (role IN ('ADMIN', 'plain user')), nickname TEXT, settings TEXT,
  tags TEXT, active BOOLEAN NOT NULL DEFAULT true, createdAt DATETIME NOT NULL, updatedAt DATETIME NOT NULL,
  CONSTRAINT number_is_positive CHECK (number > 0)
);
CREATE UNIQUE INDEX users_email_key ON users (email);
CREATE UNIQUE INDEX users_tenant_number_key ON users (tenant_name, number);
CREATE TABLE Membership (
  userId TEXT NOT NULL REFERENCES users (id), "group" BIGINT NOT NULL, note TEXT, PRIMARY KEY (userId, "group")
);
"#;

const POSTGRESQL: &str = r#"
CREATE SCHEMA auth;
CREATE TYPE auth."Role" AS ENUM ('ADMIN', 'plain user');
CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY, email TEXT NOT NULL, tenant_name TEXT NOT NULL, number INTEGER NOT NULL,
  role auth."Role" NOT NULL DEFAULT 'plain user', nickname TEXT, settings JSONB,
  tags TEXT[], active BOOLEAN NOT NULL DEFAULT true,
  "createdAt" TIMESTAMP(3) NOT NULL, "updatedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT number_is_positive CHECK (number > 0)
);
CREATE UNIQUE INDEX users_email_key ON users (email);
CREATE UNIQUE INDEX users_tenant_number_key ON users (tenant_name, number);
CREATE TABLE "Membership" (
  "userId" TEXT NOT NULL REFERENCES users (id), "group" BIGINT NOT NULL, note JSONB, PRIMARY KEY ("userId", "group")
);
"#;

/// An empty SQLite database with the tables.
pub async fn sqlite() -> SqlitePool {
    let options = SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
    // One connection: every connection to `:memory:` has a database of its own.
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    sqlx::raw_sql(SQLITE).execute(&pool).await.unwrap();
    pool
}

/// An empty PostgreSQL database with the tables.
pub async fn postgres() -> PgPool {
    let url = isotype_testkit::postgres::server().database();
    let pool = PgPool::connect(&url).await.unwrap();
    sqlx::raw_sql(POSTGRESQL).execute(&pool).await.unwrap();
    pool
}

/// Runs the same generic test on both databases.
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* $name:ident)*) => { $(
        mod $name {
            $(#[$meta])*
            #[tokio::test]
            async fn sqlite() {
                super::tests::$name(&$crate::common::sqlite().await).await;
            }
            $(#[$meta])*
            #[tokio::test]
            async fn postgresql() {
                super::tests::$name(&$crate::common::postgres().await).await;
            }
        }
    )* };
}
