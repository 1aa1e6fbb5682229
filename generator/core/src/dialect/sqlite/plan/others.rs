//! What others made: their triggers and indexes on tables of ours.
//!
//! A table that is made anew loses both, and a file of SQL cannot say what it does not know. But the catalog is a table:
//! the rows of triggers are put back as they were, and empty indexes, made for this, take the names and the words of
//! theirs and are filled by REINDEX.

use super::super::literals::{name, text};
use super::leg::{Change, Leg, Way};
use crate::migration::Statement;

/// So many indexes of others are made again; more stop the migration before anything changes.
pub(super) const ROOM: usize = 4;

const COLUMNS: &str = "type, name, tbl_name, rootpage, sql";

fn tables_of<'a>(leg: &'a Leg<'a>, which: fn(&Change<'_>) -> bool) -> Vec<&'a str> {
    leg.changes.iter().filter(|it| which(it)).map(|it| it.to.name.name.as_str()).collect()
}

fn rebuilt<'a>(leg: &'a Leg<'a>) -> Vec<&'a str> {
    tables_of(leg, |change| change.is_rebuilt())
}

fn touched<'a>(leg: &'a Leg<'a>) -> Vec<&'a str> {
    tables_of(leg, |change| change.is_rebuilt() || change.is_updated())
}

/// Tables that go or come, whose triggers and indexes are kept and brought back.
fn kept<'a>(leg: &'a Leg<'a>) -> Vec<&'a str> {
    let dropped = leg.dropped.iter().filter(|table| leg.waiting_name(table) == table.name.name);
    dropped.map(|table| table.name.name.as_str()).collect()
}

fn brings(leg: &Leg<'_>) -> bool {
    leg.way == Way::Down && leg.added.iter().any(|table| !leg.is_aside_on_the_other_side(table))
}

fn texts(list: &[&str]) -> String {
    list.iter().map(|it| text(it)).collect::<Vec<_>>().join(", ")
}

fn on(tables: &[&str]) -> String {
    format!("tbl_name COLLATE NOCASE IN ({})", texts(tables))
}

/// Indexes that the schema does not know, on these tables of the picture that is left.
fn indexes_on(leg: &Leg<'_>, tables: &[&str]) -> String {
    let known = leg.from.tables.iter().flat_map(|table| &table.indexes).map(|index| index.name.as_str());
    let known: Vec<&str> = known.collect();
    format!(
        "type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ({}) AND {}",
        texts(&known),
        on(tables)
    )
}

/// More indexes of others than there is room for.
pub(super) fn stop(leg: &Leg<'_>) -> Option<Statement> {
    let tables: Vec<&str> =
        leg.changes.iter().filter(|it| it.is_rebuilt()).map(|it| it.from.name.name.as_str()).collect();
    if tables.is_empty() {
        return None;
    }
    Some(Statement::new(format!(
        "SELECT json_extract('{{}}', 'isotype: the schema does not know these indexes, and no more than {ROOM} can be made again when their tables are made anew; drop them first, and make them again afterwards: ' || \"words\")\n\
         FROM (SELECT count(*) AS \"n\", group_concat(sql, '; ') AS \"words\" FROM sqlite_master WHERE {})\n\
         WHERE \"n\" > {ROOM}",
        indexes_on(leg, &tables)
    )))
}

/// Triggers and indexes stand aside. Triggers also on tables whose rows are written where they stand: what we write is
/// not their business.
pub(super) fn stand_aside(leg: &Leg<'_>) -> Vec<Statement> {
    let mut statements = Vec::new();
    let dropped = kept(leg);
    if leg.way == Way::Up && !dropped.is_empty() {
        let place = name(&leg.places.others_kept());
        statements.push(
            Statement::new(format!(
                "CREATE TABLE IF NOT EXISTS {place} (type, name, tbl_name, rootpage, sql)"
            ))
            .comment("Triggers and indexes that others made on tables that go: the undo brings them back."),
        );
        statements.push(Statement::new(format!(
            "INSERT INTO {place} ({COLUMNS}) SELECT {COLUMNS} FROM sqlite_master\nWHERE {} OR type = 'trigger' AND {}",
            indexes_on(leg, &dropped),
            on(&dropped)
        )));
    }
    let (touched, rebuilt, written) =
        (touched(leg), rebuilt(leg), tables_of(leg, |change| change.is_updated()));
    if touched.is_empty() && !brings(leg) {
        return statements;
    }
    let mut which = vec!["0".to_owned()];
    if !touched.is_empty() {
        which = vec![format!("type = 'trigger' AND {}", on(&touched))];
    }
    if !rebuilt.is_empty() {
        which.push(indexes_on(leg, &rebuilt));
    }
    statements.push(
        Statement::new(format!(
            "CREATE TEMP TABLE \"_isotype_others\" AS SELECT {COLUMNS} FROM sqlite_master\nWHERE {}",
            which.join("\n   OR ")
        ))
        .comment("Triggers and indexes that others made stand aside and come back at the end."),
    );
    if brings(leg) {
        let place = name(&leg.places.others_brought());
        statements.push(Statement::new(format!(
            "INSERT INTO temp.\"_isotype_others\" ({COLUMNS}) SELECT {COLUMNS} FROM {place}"
        )));
        statements.push(Statement::new(format!("DROP TABLE {place}")));
    }
    if !written.is_empty() {
        statements.push(Statement::new("PRAGMA writable_schema = ON"));
        statements.push(Statement::new(format!(
            "DELETE FROM sqlite_master WHERE type = 'trigger' AND {}",
            on(&written)
        )));
        statements.push(Statement::new("PRAGMA writable_schema = RESET"));
    }
    statements
}

/// They come back, when all tables are there in their new form.
pub(super) fn come_back(leg: &Leg<'_>) -> Vec<Statement> {
    if touched(leg).is_empty() && !brings(leg) {
        return Vec::new();
    }
    let mut anew: Vec<String> = rebuilt(leg).into_iter().map(str::to_owned).collect();
    if brings(leg) {
        anew.extend(leg.added.iter().map(|table| table.name.name.clone()));
    }
    let mut statements = Vec::new();
    if !anew.is_empty() {
        statements.push(Statement::new("CREATE TABLE \"_isotype_room\" (\"a\")").comment(
            "What others made comes back: triggers as they were, indexes on the room that is made for them here.",
        ));
        statements.extend((1..=ROOM).map(|place| {
            Statement::new(format!("CREATE INDEX \"_isotype_room_{place}\" ON \"_isotype_room\" (\"a\")"))
        }));
    }
    statements.push(Statement::new("PRAGMA writable_schema = ON"));
    if !anew.is_empty() {
        statements.push(Statement::new(
            "UPDATE sqlite_master SET name = o.name, tbl_name = o.tbl_name, sql = o.sql\n\
             FROM (SELECT name, tbl_name, sql, row_number() OVER (ORDER BY name) AS place FROM temp.\"_isotype_others\" WHERE type = 'index') AS o\n\
             WHERE sqlite_master.name = '_isotype_room_' || o.place",
        ));
    }
    statements.push(Statement::new(format!(
        "INSERT INTO sqlite_master ({COLUMNS}) SELECT {COLUMNS} FROM temp.\"_isotype_others\" WHERE type = 'trigger'"
    )));
    statements.push(Statement::new("PRAGMA writable_schema = RESET"));
    statements.extend(anew.iter().map(|table| Statement::new(format!("REINDEX main.{}", name(table)))));
    if !anew.is_empty() {
        statements.push(Statement::new("DROP TABLE \"_isotype_room\""));
    }
    statements.push(Statement::new("DROP TABLE temp.\"_isotype_others\""));
    if let Some(first) = statements.first_mut().filter(|it| it.comment.is_none()) {
        first.comment = Some("The triggers of others come back.".to_owned());
    }
    statements
}
