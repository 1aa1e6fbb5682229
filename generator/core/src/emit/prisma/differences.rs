//! Where a database that our migrations made differs from what Prisma would have made of the exported schema.

use crate::capabilities;
use crate::model::{Column, ColumnType, DefaultValue, Model, Schema};
use crate::scalar::{Dialect, Scalar};

/// How often each difference is there.
#[derive(Debug, Default)]
pub(super) struct Differences {
    /// Columns whose type Prisma would declare otherwise, where types are an affinity.
    types: usize,
    /// Columns whose default is a constant that each of us stores in a form of their own.
    constants: usize,
    /// Keys of 64 bits that count by themselves.
    counters: usize,
    /// Columns whose default is the moment of the insert.
    moments: usize,
    /// Columns whose default is an expression.
    expressions: usize,
    /// Names of keys where Prisma knows none.
    pub(super) key_names: usize,
    /// Actions that would empty required keys, where Prisma refuses them.
    pub(super) emptying: usize,
    /// Indexes whose rows Prisma cannot compare.
    pub(super) comparisons: usize,
    /// Indexes that lead into documents.
    pub(super) paths: usize,
    /// Indexes that carry columns along.
    pub(super) covering: usize,
}

impl Differences {
    /// Counts a column. `is_packed`: it is a list in one value.
    pub(super) fn see(&mut self, column: &Column, is_packed: bool) {
        let loose = match column.ty {
            ColumnType::Scalar(scalar) => matches!(scalar, Scalar::Json | Scalar::Decimal),
            ColumnType::Document(_) => true,
            ColumnType::Enum(_) | ColumnType::Unsupported(_) => false,
        };
        let part =
            column.native.as_ref().is_some_and(|native| ["Date", "Time"].contains(&native.name.as_str()));
        self.types += usize::from(loose || is_packed || part);
        match &column.default {
            Some(DefaultValue::Now) => self.moments += 1,
            Some(DefaultValue::Constant(_)) => {
                let scalars = [Scalar::Bytes, Scalar::DateTime, Scalar::Decimal].map(ColumnType::Scalar);
                self.constants += usize::from(!is_packed && scalars.contains(&column.ty));
            }
            Some(DefaultValue::Autoincrement) if column.ty == ColumnType::Scalar(Scalar::BigInt) => {
                self.counters += 1;
            }
            Some(DefaultValue::DbGenerated { .. }) => self.expressions += 1,
            _ => {}
        }
    }

    /// All of them, a sentence each.
    pub(super) fn told(&self, schema: &Schema, dialect: Dialect) -> Vec<String> {
        let mut told = Vec::new();
        let rules = |model: &Model| model.columns().any(|(_, _, column)| !column.rules.is_empty());
        if schema.models.iter().any(|model| !model.checks.is_empty() || rules(model)) {
            told.push(
                "Prisma sees no CHECKs: rules and `@@check` hold in the database and are not in the export."
                    .to_owned(),
            );
        }
        let mut tell = |count: usize, one: &str, many: &str, what: &str| match count {
            0 => {}
            1 => told.push(format!("1 {one}: {what}")),
            count => told.push(format!("{count} {many}: {what}")),
        };
        let paths =
            "not in the export; Prisma sees no indexes that lead into documents and leaves them alone.";
        tell(self.paths, "index", "indexes", paths);
        let comparisons = "not in the export; Prisma compares no Bytes and no Json in `where`, and would drop what is not there.";
        tell(self.comparisons, "index", "indexes", comparisons);
        tell(self.covering, "index", "indexes", "exported without `include`, which Prisma does not see.");
        let names = "not in the export; Prisma knows no names of primary and foreign keys here.";
        tell(self.key_names, "name of a key", "names of keys", names);
        let emptying = "exported as `Restrict`, since Prisma refuses to empty a required key here, as the database does; it calls \
                        that a change of the foreign key, where there is one.";
        tell(self.emptying, "`SetNull`", "`SetNull`", emptying);
        let expressions =
            "the database may spell `dbgenerated` in words of its own; Prisma calls that a change.";
        tell(self.expressions, "default", "defaults", expressions);
        // Where a type of Prisma's is an affinity, ours is another one.
        if !capabilities::of(dialect).native_types {
            let types = "TEXT, so that no digit is lost, where Prisma declares JSONB, DECIMAL or DATETIME; it calls that a change.";
            tell(self.types, "column", "columns", types);
            let counters = "INTEGER, so that it counts, where Prisma declares BIGINT and inserts without a key fail; it calls that a change.";
            tell(self.counters, "key", "keys", counters);
            let constants =
                "as values are stored here, where Prisma writes another form; it calls that a change.";
            tell(self.constants, "default", "defaults", constants);
            let moments = "a text in UTC with milliseconds, where Prisma declares CURRENT_TIMESTAMP; it calls that a change.";
            tell(self.moments, "`now()`", "`now()`", moments);
        }
        told.push(
            "Let isotype make the migrations: `prisma migrate` and `prisma db push` would undo all this, and drop the tables that \
             migrations are recorded in."
                .to_owned(),
        );
        told
    }
}
