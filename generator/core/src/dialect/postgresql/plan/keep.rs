//! Where things are kept, and the blocks that bring them back.

use super::super::literals::{dollar_quoted, name, qualified, text};
use crate::migration::Statement;
use crate::tables::{Column, Name, Table};

/// The places in which a migration keeps what it takes away.
#[derive(Clone, Debug)]
pub(super) struct Places {
    version: String,
}

impl Places {
    pub(super) fn new(version: &str) -> Self {
        Places { version: version.to_owned() }
    }

    /// The schema of what the way up takes away.
    pub(super) fn kept_schema(&self) -> String {
        format!("_isotype_{}", self.version)
    }

    /// The schema of what the way down takes away.
    pub(super) fn undone_schema(&self) -> String {
        format!("_isotype_{}_undone", self.version)
    }

    /// The name under which a column stays in its table when the way up drops it.
    pub(super) fn kept_column(&self, column: &str) -> String {
        shortened(&format!("_isotype_{}_{column}", self.version))
    }

    /// The same for the way down.
    pub(super) fn undone_column(&self, column: &str) -> String {
        shortened(&format!("_isotype_{}_undone_{column}", self.version))
    }

    /// A name for something that lives until the end of the migration.
    pub(super) fn helper(&self, what: &str) -> String {
        shortened(&format!("_isotype_{}__{what}", self.version))
    }
}

/// A name that the server keeps whole: a longer one ends in a number made from all of it.
pub(super) fn shortened(name: &str) -> String {
    const LIMIT: usize = 63;
    if name.len() <= LIMIT {
        return name.to_owned();
    }
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in name.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let ending = format!("_{hash:016x}");
    let mut end = LIMIT - ending.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ending}", &name[..end])
}

/// The schema of a place for what lives in a namespace: names may be the same in two of them.
pub(super) fn place_for(place: &str, it: &Name) -> String {
    match &it.schema {
        Some(schema) => shortened(&format!("{place}.{schema}")),
        None => place.to_owned(),
    }
}

/// The places for some things, the usual one first.
pub(super) fn places_for<'a>(place: &str, names: impl Iterator<Item = &'a Name>) -> Vec<String> {
    let mut places = vec![place.to_owned()];
    for it in names {
        let one = place_for(place, it);
        if !places.contains(&one) {
            places.push(one);
        }
    }
    places
}

/// A name in one of the places.
pub(super) fn within(place: &str, it: &Name) -> Name {
    Name { schema: Some(place_for(place, it)), name: it.name.clone() }
}

/// A block of statements that decides by itself what to do.
pub(super) fn block(declarations: &[&str], body: &str) -> Statement {
    block_with("", declarations, body)
}

/// The same about the rows of a table, whose columns may be called as its variables are.
pub(super) fn asking(declarations: &[&str], body: &str) -> Statement {
    block_with("#variable_conflict use_column\n", declarations, body)
}

fn block_with(option: &str, declarations: &[&str], body: &str) -> Statement {
    let declared = if declarations.is_empty() {
        String::new()
    } else {
        format!("DECLARE\n    {};\n", declarations.join(";\n    "))
    };
    let body = indented(body);
    Statement::new(format!("DO {}", dollar_quoted(&format!("{option}{declared}BEGIN\n    {body}\nEND"))))
}

/// Statements with every line but the first set in; left as they are where a name or a text goes over several lines,
/// since blanks inside it would change it.
pub(super) fn indented(body: &str) -> String {
    let body = body.trim_end_matches('\n');
    let mut quote = None;
    for character in body.chars() {
        match (quote, character) {
            (None, '\'' | '"') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (Some(_), '\n') => return body.to_owned(),
            _ => {}
        }
    }
    body.lines().collect::<Vec<_>>().join("\n    ")
}

/// Whether a table has a column, as a condition.
pub(super) fn has_column(table: &Name, column: &str) -> String {
    format!(
        "EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass({}) AND attname = {} AND NOT attisdropped)",
        text(&qualified(table)),
        text(column)
    )
}

/// The schema in which a thing lives.
pub(super) fn home(it: &Name) -> String {
    name(it.schema.as_deref().unwrap_or("public"))
}

/// `ALTER TABLE t RENAME COLUMN a TO b`
pub(super) fn rename_column(table: &Name, from: &str, to: &str) -> String {
    format!("ALTER TABLE {} RENAME COLUMN {} TO {}", qualified(table), name(from), name(to))
}

/// Makes the place of kept things, if it is not there.
pub(super) fn make_schema(schema: &str) -> Statement {
    Statement::new(format!("CREATE SCHEMA IF NOT EXISTS {}", name(schema)))
}

/// Drops the place of kept things when nothing is left in it, but for types that nobody uses.
pub(super) fn drop_schema_if_empty(schema: &str) -> Statement {
    block(&["unused regtype"], &emptied(schema))
}

/// The same, inside a block that knows a variable `unused`.
pub(super) fn emptied(schema: &str) -> String {
    format!(
        "FOR unused IN SELECT oid FROM pg_type WHERE typnamespace = to_regnamespace({text}) AND typtype = 'e' LOOP
    BEGIN
        EXECUTE format('DROP TYPE %s', unused);
    EXCEPTION WHEN dependent_objects_still_exist THEN
        NULL;
    END;
END LOOP;
BEGIN
    DROP SCHEMA IF EXISTS {name};
EXCEPTION WHEN dependent_objects_still_exist THEN
    NULL;
END;
",
        text = text(&name(schema)),
        name = name(schema)
    )
}

/// Stops unless a kept table is there.
pub(super) fn must_be_kept(kept: &Name, what: &str) -> Statement {
    block(
        &[],
        &format!(
            "IF to_regclass({}) IS NULL THEN\n    RAISE EXCEPTION USING MESSAGE = {};\nEND IF;",
            text(&qualified(kept)),
            text(&gone(what))
        ),
    )
}

/// Stops unless a kept column is there.
pub(super) fn must_be_kept_in(table: &Name, column: &str, what: &str) -> Statement {
    block(
        &[],
        &format!(
            "IF NOT {} THEN\n    RAISE EXCEPTION USING MESSAGE = {};\nEND IF;",
            has_column(table, column),
            text(&gone(what))
        ),
    )
}

fn gone(what: &str) -> String {
    format!(
        "isotype: {what}: what the migration kept of it is gone, as after `isotype migrate purge`; without it this undo would lose data"
    )
}

/// What the schema calls a table.
pub(super) fn called(table: &Table) -> &str {
    if table.label.name.is_empty() { &table.name.name } else { &table.label.name }
}

/// What the schema calls a column.
pub(super) fn called_column(column: &Column) -> &str {
    if column.label.name.is_empty() { &column.name } else { &column.label.name }
}

/// `Model.field`
pub(super) fn subject(table: &Table, column: &Column) -> String {
    format!("{}.{}", called(table), called_column(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_stay_distinct() {
        let places = Places::new("20260101000000");
        let long = "x".repeat(60);
        let (one, two) = (places.kept_column(&format!("{long}1")), places.kept_column(&format!("{long}2")));
        assert_ne!(one, two);
        assert!(one.len() <= 63 && one.starts_with("_isotype_20260101000000_xxx"));
        assert_eq!(places.kept_column("a"), "_isotype_20260101000000_a");
    }
}
