//! What others made: their triggers and indexes on tables of ours.
//!
//! A table that is made anew loses both, and a file of SQL cannot say what it does not know. But the catalog is a table:
//! triggers are rows of it, and an index is a row that names the pages it lies on. Rows of triggers stand aside as they
//! are; an index moves to a table that is made for this, under words that fit there, moves back under its own, and is
//! filled anew. Any number of them survives.

use super::super::literals::{name, text};
use super::leg::{Change, Leg, Way};
use crate::migration::Statement;

const COLUMNS: &str = "type, name, tbl_name, rootpage, sql";
/// Where indexes stand while their table is made anew.
const ROOM: &str = "_isotype_room";

fn tables_of<'a>(leg: &'a Leg<'a>, which: fn(&Change<'_>) -> bool) -> Vec<&'a str> {
    leg.changes.iter().filter(|it| which(it)).map(|it| it.to.name.name.as_str()).collect()
}

fn rebuilt<'a>(leg: &'a Leg<'a>) -> Vec<&'a str> {
    tables_of(leg, |change| change.is_rebuilt())
}

fn touched<'a>(leg: &'a Leg<'a>) -> Vec<&'a str> {
    tables_of(leg, |change| change.is_rebuilt() || change.is_updated())
}

/// Tables that go, whose triggers and indexes are kept for the undo.
fn gone<'a>(leg: &'a Leg<'a>) -> Vec<&'a str> {
    match leg.way {
        Way::Up => leg.dropped.iter().map(|table| table.name.name.as_str()).collect(),
        Way::Down => Vec::new(),
    }
}

/// Whether the way up kept some.
pub(super) fn brings(leg: &Leg<'_>) -> bool {
    leg.way == Way::Down && !leg.added.is_empty()
}

/// Whether this direction writes into the catalog.
pub(super) fn writes_the_catalog(leg: &Leg<'_>) -> bool {
    !touched(leg).is_empty() || !gone(leg).is_empty() || brings(leg)
}

/// Texts in a list.
pub(super) fn texts(list: &[&str]) -> String {
    list.iter().map(|it| text(it)).collect::<Vec<_>>().join(", ")
}

fn on(tables: &[&str]) -> String {
    format!("tbl_name COLLATE NOCASE IN ({})", texts(tables))
}

/// Rows of the catalog: indexes that the schema does not know, on these tables of the picture that is left.
pub(super) fn indexes_on(leg: &Leg<'_>, tables: &[&str]) -> String {
    let known = leg.from.tables.iter().flat_map(|table| &table.indexes).map(|index| index.name.as_str());
    let known: Vec<&str> = known.collect();
    format!(
        "type = 'index' AND sql IS NOT NULL AND name COLLATE NOCASE NOT IN ({}) AND {}",
        texts(&known),
        on(tables)
    )
}

/// Rows of the catalog: triggers on these tables.
pub(super) fn triggers_on(tables: &[&str]) -> String {
    format!("type = 'trigger' AND {}", on(tables))
}

/// Notes rows of the catalog, and gives each index the name under which it waits.
fn noted(beginning: &str, room: &str, which: &[String]) -> String {
    format!(
        "{beginning} SELECT {COLUMNS}, iif(type = 'index', {} || rowid, NULL) AS room FROM sqlite_master\nWHERE {}",
        text(&format!("{room}_")),
        which.join("\n   OR ")
    )
}

/// Takes what is noted in `place` out of the catalog: triggers go, indexes become indexes of `room`.
fn moved_to(room: &str, column: &str, place: &str) -> Vec<Statement> {
    [
        "PRAGMA writable_schema = ON".to_owned(),
        format!("DELETE FROM sqlite_master WHERE (type, name) IN (SELECT type, name FROM {place})"),
        format!(
            "INSERT INTO sqlite_master ({COLUMNS}) SELECT type, room, {}, rootpage, 'CREATE INDEX \"' || room || {} FROM {place} WHERE type = 'index'",
            text(room),
            text(&format!("\" ON {} ({})", name(room), name(column)))
        ),
        "PRAGMA writable_schema = RESET".to_owned(),
    ]
    .map(Statement::new)
    .into()
}

/// Triggers and indexes of tables that go are kept, before anything has another name.
pub(super) fn kept(leg: &Leg<'_>) -> Vec<Statement> {
    let gone = gone(leg);
    if gone.is_empty() {
        return Vec::new();
    }
    let room = leg.places.others_kept();
    let place = name(&room);
    let made = format!("CREATE TABLE IF NOT EXISTS {place} (type, name, tbl_name, rootpage, sql, room)");
    let mut statements = vec![
        Statement::new(made)
            .comment("Triggers and indexes that others made on tables that go: the undo brings them back."),
        Statement::new(noted(
            &format!("INSERT INTO {place}"),
            &room,
            &[indexes_on(leg, &gone), triggers_on(&gone)],
        )),
    ];
    statements.extend(moved_to(&room, "name", &place));
    statements.push(Statement::new(format!("REINDEX main.{place}")));
    statements
}

/// Triggers and indexes stand aside. Triggers also on tables whose rows are written where they stand: what we write is
/// not their business.
pub(super) fn stand_aside(leg: &Leg<'_>) -> Vec<Statement> {
    let (touched, rebuilt) = (touched(leg), rebuilt(leg));
    if touched.is_empty() && !brings(leg) {
        return Vec::new();
    }
    let mut which = vec![if touched.is_empty() { "0".to_owned() } else { triggers_on(&touched) }];
    if !rebuilt.is_empty() {
        which.push(indexes_on(leg, &rebuilt));
    }
    let others = "temp.\"_isotype_others\"";
    let mut statements = vec![
        Statement::new(noted("CREATE TEMP TABLE \"_isotype_others\" AS", ROOM, &which))
            .comment("Triggers and indexes that others made stand aside and come back at the end."),
    ];
    if !rebuilt.is_empty() {
        statements.push(Statement::new(format!("CREATE TABLE \"{ROOM}\" (\"a\")")));
    }
    if !touched.is_empty() {
        let mut moved = moved_to(ROOM, "a", others);
        if rebuilt.is_empty() {
            moved.remove(2);
        }
        statements.extend(moved);
    }
    if brings(leg) {
        let place = name(&leg.places.others_brought());
        statements.push(Statement::new(format!("INSERT INTO {others} SELECT * FROM {place}")));
    }
    statements
}

/// They come back, when all tables are there in their new form.
pub(super) fn come_back(leg: &Leg<'_>) -> Vec<Statement> {
    if touched(leg).is_empty() && !brings(leg) {
        return Vec::new();
    }
    let mut anew: Vec<&str> = rebuilt(leg);
    if brings(leg) {
        anew.extend(leg.added.iter().map(|table| table.name.name.as_str()));
    }
    let mut sql = Vec::new();
    if !anew.is_empty() {
        sql.push(
            "UPDATE temp.\"_isotype_others\" SET rootpage = m.rootpage FROM sqlite_master AS m WHERE m.type = 'index' AND m.name = room".to_owned(),
        );
    }
    sql.push("PRAGMA writable_schema = ON".to_owned());
    if !anew.is_empty() {
        sql.push(
            "DELETE FROM sqlite_master WHERE type = 'index' AND name IN (SELECT room FROM temp.\"_isotype_others\")".to_owned(),
        );
    }
    sql.push(format!("INSERT INTO sqlite_master ({COLUMNS}) SELECT {COLUMNS} FROM temp.\"_isotype_others\""));
    sql.push("PRAGMA writable_schema = RESET".to_owned());
    sql.extend(anew.iter().map(|table| format!("REINDEX main.{}", name(table))));
    if !rebuilt(leg).is_empty() {
        sql.push(format!("DROP TABLE \"{ROOM}\""));
    }
    if brings(leg) {
        sql.push(format!("DROP TABLE {}", name(&leg.places.others_brought())));
    }
    sql.push("DROP TABLE temp.\"_isotype_others\"".to_owned());
    let mut statements: Vec<Statement> = sql.into_iter().map(Statement::new).collect();
    statements[0].comment = Some(if anew.is_empty() {
        "The triggers of others come back.".to_owned()
    } else {
        "What others made comes back: triggers as they were, indexes filled anew.".to_owned()
    });
    statements
}
