//! What migrations keep so that they can be undone, and its end.

use serde_json::{Value, json};

/// Something that a migration kept: a table, or a column of a living one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The base version of the migration.
    pub version: String,
    /// The table's or column's name as the database has it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How many rows or values are in it.
    pub rows: Option<i64>,
    /// Whether that is only what the database estimates.
    pub estimated: bool,
    /// How much room it takes, if the database tells.
    pub bytes: Option<i64>,
}

/// What a kept thing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A schema of PostgreSQL that holds kept tables and types.
    Schema,
    /// A table, in this schema on PostgreSQL.
    Table(Option<String>),
    /// A column of a living table, which may be in a schema.
    Column(Option<String>, String),
}

/// The table that holds the names of what was purged.
pub(crate) const PURGED: &str = "_isotype_purged";

impl Kept {
    /// For people: `table "_isotype_20240101000000_User"`.
    pub fn told(&self) -> String {
        let path = |schema: &Option<String>, name: &str| match schema {
            Some(schema) => format!("{schema}.{name}"),
            None => name.to_owned(),
        };
        match &self.kind {
            Kind::Schema => format!("schema {}", self.name),
            Kind::Table(schema) => format!("table {}", path(schema, &self.name)),
            Kind::Column(schema, table) => format!("column {}.{}", path(schema, table), self.name),
        }
    }

    /// `12 rows, 8 kB`
    pub fn size(&self) -> String {
        let about = if self.estimated { "about " } else { "" };
        let word = if matches!(self.kind, Kind::Column(..)) { "value" } else { "row" };
        let rows = self.rows.map(|rows| match rows {
            1 => format!("{about}1 {word}"),
            rows => format!("{about}{rows} {word}s"),
        });
        let bytes = self.bytes.map(|bytes| match bytes {
            0..10_240 => format!("{bytes} bytes"),
            10_240..10_485_760 => format!("{} kB", bytes / 1024),
            _ => format!("{} MB", bytes / 1_048_576),
        });
        [rows, bytes].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Whether an undo misses it once it is gone: not what an undo kept itself, for the next time that the migration is
    /// applied, and not what goes with its schema.
    pub(crate) fn is_missed(&self) -> bool {
        let rest = self.name.strip_prefix(&format!("_isotype_{}", self.version));
        // Without the words of views, an undo puts them up in those of the server.
        let words = matches!(self.kind, Kind::Table(Some(_))).then_some("__views");
        rest.is_some_and(|rest| rest != "_undone" && !rest.starts_with("_undone_") && Some(rest) != words)
    }

    pub(crate) fn json(&self) -> Value {
        let (kind, schema, table) = match &self.kind {
            Kind::Schema => ("schema", None, None),
            Kind::Table(schema) => ("table", schema.as_ref(), None),
            Kind::Column(schema, table) => ("column", schema.as_ref(), Some(table)),
        };
        json!({
            "version": self.version, "kind": kind, "schema": schema, "table": table, "name": self.name,
            "rows": self.rows, "estimated": self.estimated, "bytes": self.bytes,
        })
    }
}

/// The version in a name that begins with `_isotype_<version>`.
pub(crate) fn version_in(name: &str) -> Option<String> {
    let rest = name.strip_prefix("_isotype_")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let after = &rest[digits.len()..];
    (!digits.is_empty() && (after.is_empty() || after.starts_with('_'))).then_some(digits)
}

/// Whether a script needs a kept thing: it speaks of it, and does not make a column anew where that is missing, as the
/// undo of a change of type does that can convert every value back.
pub(crate) fn needs(script: &str, name: &str) -> bool {
    mentions(script, name)
        && !script.contains(&format!("ADD COLUMN IF NOT EXISTS \"{}\"", name.replace('"', "\"\"")))
}

/// Whether a text of SQL holds this name, not as the beginning or the end of a longer one.
pub(crate) fn mentions(text: &str, name: &str) -> bool {
    let in_name = |byte: Option<&u8>| {
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80)
    };
    text.match_indices(name).any(|(at, _)| {
        let bytes = text.as_bytes();
        !in_name(bytes.get(at + name.len()))
            && !in_name(at.checked_sub(1).and_then(|before| bytes.get(before)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_names() {
        assert_eq!(version_in("_isotype_20240101000000").as_deref(), Some("20240101000000"));
        assert_eq!(version_in("_isotype_20240101000000_User__values").as_deref(), Some("20240101000000"));
        for other in ["_isotype_applied", "_isotype_purged", "isotype_1_x", "_isotype_1x", "User"] {
            assert_eq!(version_in(other), None, "{other}");
        }
    }

    #[test]
    fn words_of_views_are_not_missed() {
        let kept = |name: &str, kind: Kind| {
            let (version, name) = ("1".to_owned(), name.to_owned());
            Kept { version, name, kind, rows: None, estimated: false, bytes: None }.is_missed()
        };
        let of_postgresql = || Kind::Table(Some("public".to_owned()));
        assert!(!kept("_isotype_1__views", of_postgresql()));
        assert!(kept("_isotype_1__views", Kind::Table(None)), "a table of that name, kept on SQLite");
        assert!(kept("_isotype_1__filled", of_postgresql()) && !kept("_isotype_1_undone_a", of_postgresql()));
    }

    #[test]
    fn what_a_script_makes_anew_is_not_needed() {
        assert!(needs(r#"ALTER TABLE t RENAME COLUMN "_isotype_1_c" TO "c""#, "_isotype_1_c"));
        let makes =
            r#"ALTER TABLE t ADD COLUMN IF NOT EXISTS "_isotype_1_c" TEXT; UPDATE t SET "_isotype_1_c" = 1"#;
        assert!(!needs(makes, "_isotype_1_c"));
        assert!(needs(&format!("{makes}; SELECT \"_isotype_1_cd\""), "_isotype_1_cd"));
    }

    #[test]
    fn a_name_is_not_found_in_a_longer_one() {
        assert!(mentions(r#"DROP TABLE "_isotype_1"."x""#, "_isotype_1"));
        assert!(mentions("a _isotype_1", "_isotype_1"));
        assert!(!mentions(r#"CREATE SCHEMA "_isotype_1_undone""#, "_isotype_1"));
        assert!(!mentions("x_isotype_1", "_isotype_1"));
    }
}
