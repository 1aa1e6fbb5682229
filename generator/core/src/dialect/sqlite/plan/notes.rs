//! What people should know: a note per table, and the risks.

use super::leg::{Change, Leg};
use crate::migration::{Grade, Note, Risk};
use crate::tables::Name;

/// What the migration does, in letters that a file's name can hold.
pub(super) fn title(leg: &Leg<'_>) -> String {
    let changed: Vec<&Change<'_>> = leg.changes.iter().filter(|it| !it.is_nothing()).collect();
    let (doing, table) = match (leg.added.as_slice(), changed.as_slice(), leg.dropped.as_slice()) {
        (_, [], []) if leg.from.tables.is_empty() => return "init".to_owned(),
        ([only], [], []) => ("create", &only.name.name),
        ([], [only], []) => ("change", &only.to.name.name),
        ([], [], [only]) => ("drop", &only.name.name),
        _ => return "change".to_owned(),
    };
    let plain: String =
        table.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    format!("{doing}_{plain}")
}

fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

/// A note for each table.
pub(super) fn notes(leg: &Leg<'_>, enveloped: bool) -> Vec<Note> {
    let mut notes = Vec::new();
    if !leg.added.is_empty() {
        notes.push(Note {
            what: format!("makes {}", listed(leg.added.iter().map(|it| it.name.name.as_str()))),
            cost: "nothing is rewritten; rows that an undo kept come back".to_owned(),
            ..Note::default()
        });
    }
    notes.extend(leg.changes.iter().filter(|it| !it.is_nothing()).map(of_change));
    if !leg.dropped.is_empty() {
        notes.push(Note {
            what: format!("drops {}", listed(leg.dropped.iter().map(|it| it.name.name.as_str()))),
            cost: "the rows are copied and kept until `isotype migrate purge`".to_owned(),
            ..Note::default()
        });
    }
    if enveloped {
        notes.push(Note {
            what: "switches foreign keys off for its own transaction".to_owned(),
            why: Some("others refer to a table that is made anew or dropped, and dropping the old form would delete or refuse their rows".to_owned()),
            cost: "every foreign key of the database is looked at before the end".to_owned(),
            by_hand: None,
        });
    }
    notes
}

fn of_change(change: &Change<'_>) -> Note {
    let table = &change.to.name.name;
    let diff = &change.diff;
    let mut parts = Vec::new();
    if change.from.name != change.to.name {
        parts.push(format!("was {}", change.from.name.name));
    }
    for (column, after) in change.from.columns.iter().zip(&change.after) {
        if column.name != *after && !after.starts_with("_isotype_") {
            parts.push(format!("{} becomes {after}", column.name));
        }
    }
    let mut list = |word: &str, names: Vec<&str>| {
        if !names.is_empty() {
            parts.push(format!("{word} {}", names.join(", ")));
        }
    };
    list("adds", diff.columns.added.iter().map(String::as_str).collect());
    list("changes", diff.changed_columns.iter().map(|it| it.name.as_str()).collect());
    list("drops", change.dropped.iter().map(|&it| change.from.columns[it].name.as_str()).collect());
    let constraints = [
        (!diff.indexes.is_empty(), "indexes"),
        (!diff.foreign_keys.is_empty(), "foreign keys"),
        (!diff.checks.is_empty(), "checks"),
        (diff.primary_key.is_some(), "the primary key"),
    ];
    list("changes", constraints.iter().filter(|(changed, _)| *changed).map(|(_, what)| *what).collect());
    let rewritten: Vec<&str> =
        change.flows.iter().filter(|it| it.rewrites).map(|it| it.to.name.as_str()).collect();
    if !rewritten.is_empty() {
        parts.push(format!("brings the documents of {} to their current form", rewritten.join(", ")));
    }
    let cost = if change.is_rebuilt() {
        "the table is written anew, row by row; writers wait"
    } else if !change.dropped.is_empty() || change.is_updated() {
        "rows are written where they stand; writers wait"
    } else if !diff.indexes.is_empty() {
        "the rows are read once for each new index"
    } else {
        "no row is read or written"
    };
    Note {
        what: format!(
            "changes {table}: {}",
            if parts.is_empty() { "values".to_owned() } else { parts.join("; ") }
        ),
        why: change.is_rebuilt().then(|| "no ALTER TABLE of SQLite leads there".to_owned()),
        cost: cost.to_owned(),
        by_hand: None,
    }
}

/// What the migration may do to a database or to those who use it.
pub(super) fn risks(leg: &Leg<'_>, enveloped: bool) -> Vec<Risk> {
    let mut risks = Vec::new();
    let mut risk = |code, grade, what: String, help: &str, subject: (&Name, Option<&str>)| {
        risks.push(Risk {
            code,
            grade,
            what,
            help: help.to_owned(),
            subject: Some((subject.0.clone(), subject.1.map(str::to_owned))),
        });
    };
    for table in &leg.dropped {
        risk(
            "drops-table",
            Grade::Warning,
            format!("drops the table {}; its rows are kept until `isotype migrate purge`", table.name.name),
            "the undo brings the rows back",
            (&table.name, None),
        );
    }
    for change in &leg.changes {
        of_table(change, &mut risk);
    }
    if enveloped {
        for change in leg.changes.iter().filter(|it| it.is_rebuilt()) {
            risk(
                "keys-off",
                Grade::Note,
                format!(
                    "makes {} anew with foreign keys off, outside the migrator's transaction",
                    change.to.name.name
                ),
                "the file brings its own transaction and looks at every key before it ends",
                (&change.to.name, None),
            );
        }
    }
    risks
}

fn of_table(
    change: &Change<'_>,
    risk: &mut impl FnMut(&'static str, Grade, String, &str, (&Name, Option<&str>)),
) {
    let table = &change.to.name;
    if change.from.name != change.to.name {
        let what = format!(
            "renames {} to {}: a release that is running does not find it",
            change.from.name.name, table.name
        );
        risk(
            "renames-in-use",
            Grade::Warning,
            what,
            "`@@map` keeps the old name in the database",
            (table, None),
        );
    }
    for (column, after) in change.from.columns.iter().zip(&change.after) {
        if column.name != *after && !after.starts_with("_isotype_") {
            let what = format!(
                "renames {}.{} to {after}: a release that is running does not find it",
                table.name, column.name
            );
            risk(
                "renames-in-use",
                Grade::Warning,
                what,
                "`@map` keeps the old name in the database",
                (table, Some(after)),
            );
        }
    }
    for &place in &change.dropped {
        let column = &change.from.columns[place].name;
        let what = format!(
            "drops the column {}.{column}; its values are kept until `isotype migrate purge`",
            table.name
        );
        risk(
            "drops-column",
            Grade::Warning,
            what,
            "the undo brings the values back",
            (&change.from.name, Some(column)),
        );
    }
    for flow in &change.flows {
        let column = flow.to.name.as_str();
        let subject = (table, Some(column));
        let counts =
            super::key::counting(change.to).is_some_and(|place| change.to.columns[place].name == column);
        let needed = (flow.from.is_none() && !flow.to.nullable && !counts) || flow.loses_null;
        if needed && !flow.has_value_for_null() {
            let what =
                format!("{}.{column} is required, and rows that exist have no value for it", table.name);
            risk(
                "value-needed",
                Grade::ValueNeeded,
                what,
                "give `@default`, or a value with `--fill`",
                subject,
            );
        }
        if flow.conversion.is_some() {
            let what = format!(
                "converts the values of {}.{column}; one that does not come back equal stops it",
                table.name
            );
            risk("converts-type", Grade::Warning, what, "map such values with `--fill`", subject);
        }
        if flow.conversion.is_none() && !flow.conditions.is_empty() && flow.from.is_some() {
            let what = format!("a value of {}.{column} that breaks its new check stops it", table.name);
            risk("check-on-rows", Grade::Warning, what, "map such values with `--fill`", subject);
        }
    }
    let added = &change.diff.indexes.added;
    for index in change.to.indexes.iter().filter(|index| index.unique && added.contains(&index.name)) {
        let what =
            format!("makes \"{}\" unique: rows that are the same in it stop the migration", index.name);
        risk(
            "unique-on-rows",
            Grade::Warning,
            what,
            "find them with GROUP BY … HAVING count(*) > 1",
            (table, None),
        );
    }
    for key in &change.diff.foreign_keys.added {
        let what = format!("adds the foreign key \"{key}\": rows without a parent stop the migration");
        risk("foreign-key-on-rows", Grade::Warning, what, "give them a parent or NULL before", (table, None));
    }
    if change.is_rebuilt() {
        let what =
            format!("makes the table {} anew: every row is written once more, and writers wait", table.name);
        risk(
            "rebuilds-table",
            Grade::Note,
            what,
            "nothing is lost; plan a quiet moment for large tables",
            (table, None),
        );
    }
}
