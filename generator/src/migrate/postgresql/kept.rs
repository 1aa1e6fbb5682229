//! What is kept in a PostgreSQL database: schemas, tables and columns whose names begin with the version.

use super::Session;
use crate::failure::Failure;
use crate::migrate::kept::{Kept, Kind, PURGED, version_in};

/// Up to which size rows are counted; beyond it the server's estimate must do.
const COUNTED: i64 = 64 << 20;

/// Schemas, tables in them or beside them, columns of living tables; each with its size and the estimated rows.
const KEPT: &str = r"
SELECT 'schema', n.nspname, NULL, NULL, NULL, NULL FROM pg_namespace n WHERE n.nspname LIKE '\_isotype\_%'
UNION ALL
SELECT 'table', n.nspname, c.relname, NULL, pg_total_relation_size(c.oid)::text, c.reltuples::bigint::text
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND (n.nspname LIKE '\_isotype\_%' OR c.relname LIKE '\_isotype\_%')
UNION ALL
SELECT 'column', n.nspname, c.relname, a.attname, pg_total_relation_size(c.oid)::text, c.reltuples::bigint::text
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND NOT a.attisdropped AND a.attnum > 0 AND a.attname LIKE '\_isotype\_%'
  AND n.nspname NOT LIKE '\_isotype\_%' AND c.relname NOT LIKE '\_isotype\_%'
ORDER BY 1, 2, 3, 4";

impl Session {
    /// Everything that migrations have kept, by version and name.
    pub(crate) async fn kept(&mut self) -> Result<Vec<Kept>, Failure> {
        let mut kept = Vec::new();
        for row in self.ask(KEPT, "read what is kept").await? {
            let mut values = row.into_iter();
            let mut next = || values.next().flatten();
            let (Some(kind), Some(schema)) = (next(), next()) else { continue };
            let (table, column, bytes, estimate) = (next(), next(), next(), next());
            let number = |text: Option<String>| text.and_then(|text| text.parse::<i64>().ok());
            let (bytes, estimate) = (number(bytes), number(estimate));
            let found = match (kind.as_str(), table, column) {
                ("schema", ..) => version_in(&schema).map(|version| (version, schema.clone(), Kind::Schema)),
                ("table", Some(table), _) => {
                    let version = version_in(&schema).or_else(|| version_in(&table));
                    version.map(|version| (version, table, Kind::Table(Some(schema.clone()))))
                }
                ("column", Some(table), Some(column)) => version_in(&column)
                    .map(|version| (version, column, Kind::Column(Some(schema.clone()), table))),
                _ => None,
            };
            let Some((version, name, kind)) = found else { continue };
            let small = bytes.is_some_and(|bytes| bytes <= COUNTED);
            let rows = match &kind {
                Kind::Schema => None,
                _ if !small => estimate.filter(|rows| *rows >= 0),
                Kind::Table(_) => self.count("*", &schema, &name).await?,
                Kind::Column(_, table) => self.count(&quoted(&name), &schema, table).await?,
            };
            let estimated = rows.is_some() && !small;
            let bytes = if matches!(kind, Kind::Table(_)) { bytes } else { None };
            kept.push(Kept { version, name, kind, rows, estimated, bytes });
        }
        kept.sort_by(|a, b| a.version.cmp(&b.version));
        Ok(kept)
    }

    async fn count(&mut self, what: &str, schema: &str, table: &str) -> Result<Option<i64>, Failure> {
        let sql = format!("SELECT count({what}) FROM {}.{}", quoted(schema), quoted(table));
        // What is kept may belong to somebody else; that it is there is told all the same.
        let count = self.texts(&sql).await.unwrap_or_default();
        Ok(count.into_iter().flatten().flatten().next().and_then(|count| count.parse().ok()))
    }

    /// The names of what was purged.
    pub(crate) async fn purged(&mut self) -> Result<Vec<String>, Failure> {
        if !self
            .is(&format!("SELECT 1 WHERE to_regclass('{PURGED}') IS NOT NULL"), "read what was purged")
            .await?
        {
            return Ok(Vec::new());
        }
        let names = self.ask(&format!("SELECT name FROM {PURGED}"), "read what was purged").await?;
        Ok(names.into_iter().flatten().flatten().collect())
    }

    /// Drops all of these, or nothing. Whatever else depends on one of them stops it.
    pub(crate) async fn purge(&mut self, kept: &[Kept]) -> Result<(), Failure> {
        let mut statements = vec![
            "BEGIN".to_owned(),
            "SET LOCAL lock_timeout = '10s'".to_owned(),
            format!(
                "CREATE TABLE IF NOT EXISTS {PURGED} (version TEXT NOT NULL, name TEXT NOT NULL PRIMARY KEY)"
            ),
        ];
        // Kept tables refer to each other, so they go in one statement.
        let tables: Vec<String> = kept
            .iter()
            .filter_map(|thing| match &thing.kind {
                Kind::Table(schema) => Some(path(schema.as_deref(), &thing.name)),
                _ => None,
            })
            .collect();
        if !tables.is_empty() {
            statements.push(format!("DROP TABLE {}", tables.join(", ")));
        }
        for thing in kept {
            match &thing.kind {
                Kind::Schema => {
                    let others = self.ask(&others_in(&thing.name), "read what is kept").await?;
                    statements.extend(others.into_iter().flatten().flatten());
                    statements.push(format!("DROP SCHEMA {}", quoted(&thing.name)));
                }
                Kind::Column(schema, table) => statements.push(format!(
                    "ALTER TABLE {} DROP COLUMN {}",
                    path(schema.as_deref(), table),
                    quoted(&thing.name)
                )),
                Kind::Table(_) => {}
            }
            if !thing.is_missed() {
                continue;
            }
            let name = thing.name.replace('\'', "''");
            let version = &thing.version;
            statements
                .push(format!("INSERT INTO {PURGED} VALUES ('{version}', '{name}') ON CONFLICT DO NOTHING"));
        }
        statements.push("COMMIT".to_owned());
        for sql in &statements {
            if let Err(error) = self.execute(sql).await {
                let refusal = self.refused(&error);
                let failure = refusal.failure("drop what is kept");
                let failure = match refusal.code().as_str() {
                    "2BP01" => {
                        failure.help("something that isotype did not make uses it: drop or change that first")
                    }
                    _ => failure,
                };
                self.rollback().await;
                return Err(failure);
            }
        }
        self.notices.take();
        Ok(())
    }
}

/// What drops the types, sequences and functions that moved along with kept tables.
fn others_in(schema: &str) -> String {
    let schema = schema.replace('\'', "''");
    format!(
        "SELECT format('DROP SEQUENCE %I.%I', n.nspname, c.relname) FROM pg_class c \
           JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = '{schema}' AND c.relkind = 'S' \
           AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')) \
         UNION ALL SELECT format('DROP ROUTINE %s', p.oid::regprocedure) FROM pg_proc p \
           JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = '{schema}' \
         UNION ALL SELECT format('DROP TYPE %I.%I', n.nspname, t.typname) FROM pg_type t \
           JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = '{schema}' AND t.typtype IN ('e', 'd')"
    )
}

fn path(schema: Option<&str>, name: &str) -> String {
    schema.map_or_else(|| quoted(name), |schema| format!("{}.{}", quoted(schema), quoted(name)))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
