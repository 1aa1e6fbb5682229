//! What squawk is told not to mind, and why: put onto the finished statements, by what they do. Every rule is one of
//! `migration::SQUAWK_EXCEPTIONS`.

use std::collections::BTreeSet;

use crate::migration::{Part, Statement};

/// Where a statement stands.
#[derive(Clone, Copy)]
struct Place {
    /// On the way back.
    down: bool,
    online: bool,
}

type Exception = (&'static str, &'static str);

/// Adds the exceptions to every statement of the parts.
pub(super) fn except(parts: &mut [Part], online: bool) {
    for part in parts {
        for (script, down) in [(&mut part.up, false), (&mut part.down, true)] {
            let made: BTreeSet<String> = script.statements.iter().filter_map(created).collect();
            let mut of_file = Vec::new();
            for statement in &mut script.statements {
                let words = bare(&statement.sql);
                let new = made.iter().any(|table| concerns(&statement.sql, table));
                if words.starts_with("CREATE TABLE") {
                    // The linter looks at each column, and only one line lies below a comment: it is told of the file.
                    of_file.extend(types(&words));
                    continue;
                }
                for (rule, reason) in exceptions(&words, Place { down, online }, new) {
                    if statement.ignore.iter().all(|(there, _)| *there != rule) {
                        statement.ignore.push((rule, reason));
                    }
                }
            }
            of_file.sort_unstable();
            of_file.dedup();
            if let Some(first) = script.statements.first_mut().filter(|_| !of_file.is_empty()) {
                let rules: Vec<&str> = of_file.iter().map(|(rule, _)| *rule).collect();
                let reasons: Vec<&str> = of_file.iter().map(|(_, reason)| *reason).collect();
                let told = format!("{}\nsquawk-ignore-file {}", reasons.join("\n"), rules.join(", "));
                first.comment = Some(match first.comment.take() {
                    Some(comment) => format!("{told}\n{comment}"),
                    None => told,
                });
            }
        }
    }
}

/// The quoted table that a statement makes.
fn created(statement: &Statement) -> Option<String> {
    let rest = statement.sql.strip_prefix("CREATE TABLE ")?;
    let end = rest.find(" (")?;
    Some(rest[..end].to_owned())
}

fn concerns(sql: &str, table: &str) -> bool {
    sql.starts_with(&format!("ALTER TABLE {table} ")) || sql.contains(&format!(" ON {table}("))
}

/// The words of a statement without what stands in quotes.
fn bare(sql: &str) -> String {
    let mut words = String::with_capacity(sql.len());
    let mut quote = None;
    for character in sql.chars() {
        match quote {
            None if matches!(character, '"' | '\'') => quote = Some(character),
            None => words.push(character),
            Some(end) if end == character => quote = None,
            Some(_) => {}
        }
    }
    words
}

/// What the schema chose, and squawk would choose otherwise.
fn types(words: &str) -> Vec<Exception> {
    let of: [(&str, &[Exception]); 5] = [
        ("SERIAL", &[("prefer-identity", SERIAL), ("prefer-bigint-over-int", INT)]),
        ("INTEGER", &[("prefer-bigint-over-int", INT)]),
        ("SMALLINT", &[("prefer-bigint-over-smallint", SMALL), ("prefer-bigint-over-int", INT)]),
        ("VARCHAR(", &[("prefer-text-field", VARCHAR)]),
        ("TIMESTAMP(", &[("prefer-timestamp-tz", MOMENT)]),
    ];
    of.iter().filter(|(word, _)| words.contains(word)).flat_map(|(_, rules)| rules.iter().copied()).collect()
}

const SERIAL: &str = "The schema says autoincrement().";
const INT: &str = "The schema says Int.";
const SMALL: &str = "The schema says @db.SmallInt.";
const VARCHAR: &str = "The schema says @db.VarChar.";
const MOMENT: &str = "The schema says DateTime, which is UTC.";

fn exceptions(words: &str, place: Place, new_table: bool) -> Vec<Exception> {
    let mut list: Vec<Exception> = Vec::new();
    let altered = words.starts_with("ALTER TABLE");
    let mut when = |holds: bool, rule: &'static str, reason: &'static str| {
        if holds {
            list.push((rule, reason));
        }
    };
    when(words.starts_with("DROP FUNCTION pg_temp."), "ban-drop-function", "It was made in this file.");
    when(
        words.contains(" SET SCHEMA "),
        "ban-set-schema",
        "It goes out of the way with all it holds, or comes back.",
    );
    when(altered && words.contains(" DROP NOT NULL"), "ban-drop-not-null", "NULL is allowed from here on.");
    when(
        altered && words.contains(" DROP DEFAULT"),
        "ban-drop-default",
        "It is asked for, or gives way to another.",
    );
    when(
        altered && words.contains(" DROP CONSTRAINT"),
        "ban-drop-constraint",
        "It is gone from the schema, or is made anew.",
    );
    let renames = words.starts_with("ALTER INDEX") && words.contains(" RENAME TO ")
        || altered && words.contains(" RENAME CONSTRAINT ")
        || words.starts_with("ALTER TYPE") && words.contains(" RENAME ");
    when(renames, "renaming-object", "It follows what the schema calls it.");
    when(
        words.starts_with("ALTER TYPE")
            && words.contains(" ADD VALUE")
            && !words.contains("BEFORE")
            && !words.contains("AFTER"),
        "require-enum-value-ordering",
        "It stands last, or is put into its place when the type is made anew.",
    );
    if words.contains(" ADD COLUMN ") || words.contains(" TYPE ") && altered {
        list.extend(types(words));
    }
    if !new_table {
        list.extend(locks(words, place));
    }
    list
}

/// What reads a table under its lock.
fn locks(words: &str, place: Place) -> Vec<Exception> {
    let reason = match place {
        Place { down: true, .. } => "The way back waits for the table, as the header tells.",
        Place { online: false, .. } => "Nobody else uses the database meanwhile (--offline).",
        _ => "Under the lock that the header tells.",
    };
    let adds = words.starts_with("ALTER TABLE")
        && words.contains(" ADD CONSTRAINT ")
        && !words.contains("NOT VALID");
    let mut rules: Vec<&'static str> = Vec::new();
    if adds && words.contains(" FOREIGN KEY ") {
        rules.extend(["adding-foreign-key-constraint", "constraint-missing-not-valid"]);
    } else if adds && words.contains(" PRIMARY KEY (") {
        rules.extend(["adding-serial-primary-key-field", "constraint-missing-not-valid"]);
    } else if adds && words.contains(" CHECK (") {
        rules.push("constraint-missing-not-valid");
    }
    if words.starts_with("ALTER TABLE") && words.contains(" SET NOT NULL") {
        rules.push("adding-not-nullable-field");
    }
    let index = words.starts_with("CREATE INDEX") || words.starts_with("CREATE UNIQUE INDEX");
    if index && !words.contains(" CONCURRENTLY ") {
        rules.push("require-concurrent-index-creation");
    }
    if words.starts_with("DROP INDEX") && !words.contains(" CONCURRENTLY ") {
        rules.push("require-concurrent-index-deletion");
    }
    rules.into_iter().map(|rule| (rule, reason)).collect()
}
