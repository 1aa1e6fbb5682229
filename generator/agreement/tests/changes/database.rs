//! A database of either kind, what is in it, and plans applied to it as sqlx's migrator would apply them.

use std::collections::BTreeMap;

use isotype_core::dialect::sqlite::plan::envelope;
use isotype_core::dialect::{catalog_query, read_catalog};
use isotype_core::migration::{Plan, Script};
use isotype_core::scalar::Dialect;
use isotype_core::tables::Tables;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection, Row, SqliteConnection};

use crate::value::{name, quoted};

/// What is left of a thousand tables that came and went makes every question about the catalog slower: the server of a
/// test does not clean up by itself.
const TIDY: &str = "VACUUM pg_class, pg_attribute, pg_attrdef, pg_constraint, pg_depend, pg_description, pg_enum, \
    pg_index, pg_namespace, pg_proc, pg_rewrite, pg_sequence, pg_shdepend, pg_statistic, pg_trigger, pg_type";

/// After how many times it is emptied a database is tidied up.
const TIDY_AFTER: usize = 8;

/// A connection that nobody shares.
pub(crate) enum Database {
    Sqlite(SqliteConnection),
    /// With the number of times that it was emptied.
    Postgresql(PgConnection, usize),
}

/// Everything that can be seen of a database's rows: by table, every row as one text.
pub(crate) type Dump = BTreeMap<String, Vec<String>>;

/// What belongs to the others: tables, views and triggers that no schema speaks of.
pub(crate) const OTHERS: &str = "others_";

/// Everything but PostgreSQL's own is dropped.
const EMPTY: &str = "DO $$ DECLARE it text; BEGIN
  FOR it IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', it);
  END LOOP;
  CREATE SCHEMA public;
END $$";

const THINGS_OF_POSTGRESQL: &str = "SELECT coalesce(string_agg(it, E'\\n' ORDER BY it), '') FROM (
  SELECT format('%s %I.%I', relkind, nspname, relname) AS it FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname !~ '^(pg_|information_schema$)'
  UNION ALL SELECT format('type %I.%I', nspname, typname) FROM pg_type JOIN pg_namespace n ON n.oid = typnamespace
    WHERE nspname !~ '^(pg_|information_schema$)' AND typtype = 'e'
  UNION ALL SELECT format('schema %I', nspname) FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)'
  UNION ALL SELECT format('trigger %I %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT format('constraint %I %s %s %s', conname, conrelid::regclass, convalidated, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE conrelid <> 0 AND connamespace::regnamespace::text !~ '^(pg_|information_schema$)'
  UNION ALL SELECT format('column %s %I %s %s', attrelid::regclass, attname, atttypid::regtype, attnotnull)
    FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace
    WHERE nspname !~ '^(pg_|information_schema$)' AND attnum > 0 AND NOT attisdropped) t";

const THINGS_OF_SQLITE: &str = "SELECT coalesce(group_concat(it, char(10)), '') FROM (SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS it \
     FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1)";

impl Database {
    /// A new one in memory.
    pub(crate) async fn sqlite() -> Database {
        let options = SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
        Database::Sqlite(options.connect().await.expect("SQLite opens in memory"))
    }

    /// A connection to a database of the test's own server.
    pub(crate) async fn postgresql(url: &str) -> Database {
        let connection = PgConnection::connect(url).await;
        Database::Postgresql(connection.expect("the test's server takes connections"), 0)
    }

    pub(crate) fn dialect(&self) -> Dialect {
        match self {
            Database::Sqlite(_) => Dialect::Sqlite,
            Database::Postgresql(..) => Dialect::Postgresql,
        }
    }

    /// Empties it.
    pub(crate) async fn reset(&mut self) {
        match self {
            Database::Sqlite(_) => *self = Database::sqlite().await,
            Database::Postgresql(_, times) => {
                *times += 1;
                let tidy = times.is_multiple_of(TIDY_AFTER);
                self.run("ROLLBACK").await.expect("a connection that works");
                self.run(EMPTY).await.expect("the test's databases are its own");
                if tidy {
                    self.run(TIDY).await.expect("the test's databases are its own");
                }
            }
        }
    }

    /// Runs SQL, several statements too.
    pub(crate) async fn run(&mut self, sql: &str) -> Result<(), String> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let done = match self {
            Database::Sqlite(it) => it.execute(query).await.map(drop),
            Database::Postgresql(it, _) => it.execute(query).await.map(drop),
        };
        done.map_err(|error| match error {
            sqlx::Error::Database(error) => error.message().to_owned(),
            other => other.to_string(),
        })
    }

    /// The texts that a query gives, in pairs.
    pub(crate) async fn pairs(&mut self, sql: &str) -> Result<Vec<(String, String)>, String> {
        let query = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
        let rows: Result<Vec<(String, String)>, sqlx::Error> = match self {
            Database::Sqlite(it) => it
                .fetch_all(query)
                .await
                .map(|rows| rows.iter().map(|row| (row.get(0), row.get(1))).collect()),
            Database::Postgresql(it, _) => it
                .fetch_all(query)
                .await
                .map(|rows| rows.iter().map(|row| (row.get(0), row.get(1))).collect()),
        };
        rows.map_err(|error| format!("{error}\n{sql}"))
    }

    /// The one text that a query gives.
    pub(crate) async fn text(&mut self, sql: &str) -> Result<String, String> {
        let pairs = self.pairs(&format!("SELECT 'x', ({sql})")).await?;
        pairs.into_iter().next().map(|(_, text)| text).ok_or_else(|| "no answer".to_owned())
    }

    /// The catalog as Isotype reads it, without the others' tables, columns by name.
    pub(crate) async fn catalog(&mut self) -> Result<Tables, String> {
        let answer = self.text(catalog_query(self.dialect()).trim()).await?;
        let mut tables = read_catalog(self.dialect(), &answer)?;
        tables.tables.retain(|table| !table.name.name.starts_with(OTHERS));
        for table in &mut tables.tables {
            table.columns.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Ok(tables)
    }

    /// All things in it by name, what Isotype keeps included.
    pub(crate) async fn things(&mut self) -> Result<String, String> {
        let query = if self.dialect() == Dialect::Sqlite { THINGS_OF_SQLITE } else { THINGS_OF_POSTGRESQL };
        self.text(query).await
    }

    /// All rows of these tables, but for columns (of table and column) that are not looked at.
    pub(crate) async fn dump(&mut self, tables: &Tables, but: &[(String, String)]) -> Result<Dump, String> {
        let mut dump = Dump::new();
        let mut queries = Vec::new();
        for table in &tables.tables {
            let key = format!("{}.{}", table.name.schema.as_deref().unwrap_or("public"), table.name.name);
            dump.insert(key.clone(), Vec::new());
            let place = match (&table.name.schema, self.dialect()) {
                (_, Dialect::Sqlite) => name(&table.name.name),
                (schema, _) => {
                    format!("{}.{}", name(schema.as_deref().unwrap_or("public")), name(&table.name.name))
                }
            };
            let columns = table.columns.iter().map(|it| &it.name);
            let looked = columns.filter(|it| !but.iter().any(|(t, c)| *t == table.name.name && c == *it));
            let pairs: Vec<String> = looked
                .map(|it| match self.dialect() {
                    Dialect::Sqlite => format!("{}, quote({})", quoted(it), name(it)),
                    Dialect::Postgresql => format!("{}, {}::text", quoted(it), name(it)),
                })
                .collect();
            queries.push(match self.dialect() {
                Dialect::Sqlite => {
                    format!("SELECT {}, json_object({}) FROM {place}", quoted(&key), pairs.join(", "))
                }
                Dialect::Postgresql => {
                    format!(
                        "SELECT {}::text, jsonb_build_object({})::text FROM {place}",
                        quoted(&key),
                        pairs.join(", ")
                    )
                }
            });
        }
        if !queries.is_empty() {
            for (table, row) in self.pairs(&queries.join(" UNION ALL ")).await? {
                dump.entry(table).or_default().push(row);
            }
        }
        dump.values_mut().for_each(|rows| rows.sort());
        Ok(dump)
    }

    /// Applies a plan, or undoes it, as the command does or as sqlx's migrator does. An error leaves the parts before
    /// it done, as it would be in life.
    pub(crate) async fn apply(&mut self, plan: &Plan, up: bool, by: By) -> Result<(), String> {
        if up {
            for part in &plan.parts {
                self.apply_script(&part.up, by).await.map_err(|error| format!("{error} [{}]", part.what))?;
            }
        } else {
            for part in plan.parts.iter().rev() {
                self.apply_script(&part.down, by)
                    .await
                    .map_err(|error| format!("{error} [{}]", part.what))?;
            }
        }
        Ok(())
    }

    async fn apply_script(&mut self, script: &Script, by: By) -> Result<(), String> {
        let text = script.to_sql();
        if by == By::Command && self.dialect() == Dialect::Sqlite {
            return self.in_one_transaction(&envelope::strip(&text).unwrap_or(text)).await;
        }
        if !script.transactional {
            let done = self.run(&text).await;
            if done.is_err() && self.dialect() == Dialect::Sqlite {
                // What the connection of sqlx's migrator would be left in: closing it rolls back.
                let _ = self.run("ROLLBACK").await;
                self.run("PRAGMA foreign_keys = ON").await?;
            }
            return done;
        }
        self.run("BEGIN").await?;
        let done = match self.run(&text).await {
            Ok(()) => self.run("COMMIT").await,
            error => error,
        };
        if done.is_err() {
            let _ = self.run("ROLLBACK").await;
        }
        done
    }

    /// What the command does on SQLite: the file without its envelope, with keys off around the whole.
    async fn in_one_transaction(&mut self, text: &str) -> Result<(), String> {
        self.run("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE").await?;
        let mut done = self.run(text).await;
        if done.is_ok() {
            done = crate::load::sound(self).await;
        }
        let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
        let ended = self.run(end).await;
        self.run("PRAGMA foreign_keys = ON").await?;
        done.and(ended)
    }
}

/// Who applies a migration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Command,
    Sqlx,
}
