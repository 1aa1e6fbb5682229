//! What stands in the database and not in the schema, and would be lost or in the way: stops that name it, before
//! anything changes. A file is written without the database in view, so each of these looks when it is run.

use super::super::literals::{name, text};
use super::given::{StandIn, on_stand_ins};
use super::leg::{Change, Leg, Way, same_name};
use super::others::{self, texts};
use super::values::{View, columns_of};
use super::{body, envelope, words};
use crate::migration::Statement;
use crate::tables::{Table, Tables};

/// Fails where `names`, a query of one text, finds something: with it between these words.
pub(super) fn stop(before: &str, after: &str, names: &str) -> Statement {
    Statement::new(format!(
        "SELECT json_extract('{{}}', {} || \"names\" || {})\nFROM ({names})\nWHERE \"names\" IS NOT NULL",
        text(&format!("isotype: {before}")),
        text(after),
    ))
}

/// Everything of others that stands in the way.
pub(super) fn stops(leg: &Leg<'_>, plain: bool, new: &[StandIn]) -> Vec<Statement> {
    let mut stops: Vec<Statement> = temporary(leg).into_iter().collect();
    stops.extend(defensive(leg));
    let mut lost: Vec<&Table> = Vec::new();
    for change in leg.changes.iter().filter(|it| it.is_rebuilt()) {
        stops.extend(strangers_in(leg, change, plain));
        lost.push(change.from);
    }
    for table in &leg.dropped {
        let known: Vec<&str> = columns_of(table);
        stops.push(strange_columns(&table.name.name, &known, "dropping the table"));
        stops.push(strange_children(leg, &table.name.name, false));
        lost.push(table);
    }
    stops.extend(words::more_than_ours(&lost));
    stops.extend(leg.changes.iter().filter_map(|change| indexes_of_what_goes(leg, change)));
    stops.extend(searched(leg));
    stops.extend(undone(leg));
    stops.extend(names_taken(leg));
    stops.extend(leg.changes.iter().filter_map(|change| filled_uniques(leg, change, new)));
    if !plain {
        stops.extend(names_needed(leg));
        stops.extend(triggers_of_what_goes(leg));
    }
    stops
}

/// Names of temporary things hide those of the database.
fn temporary(leg: &Leg<'_>) -> Option<Statement> {
    let changes = leg.changes.iter().filter(|it| !it.is_nothing());
    let mut names: Vec<&str> =
        changes.flat_map(|it| [it.from.name.name.as_str(), it.to.name.name.as_str()]).collect();
    names.extend(leg.dropped.iter().map(|it| it.name.name.as_str()));
    if names.is_empty() {
        return None;
    }
    names.sort_unstable();
    names.dedup();
    Some(stop(
        "this connection has temporary things under the names of tables, or on them: ",
        "; drop them first, or run this with `isotype migrate up`, which has a connection of its own",
        &format!(
            "SELECT group_concat(type || ' ' || name, ', ') AS \"names\" FROM temp.sqlite_master\n    WHERE name COLLATE NOCASE IN ({0}) OR tbl_name COLLATE NOCASE IN ({0})",
            texts(&names)
        ),
    ))
}

/// In SQLite's defensive mode nobody writes into its catalog. What tells is that a name which SQLite keeps to itself is
/// refused, with that name: it is the message. The pragma says ON in either mode.
fn defensive(leg: &Leg<'_>) -> Vec<Statement> {
    if !others::writes_the_catalog(leg) {
        return Vec::new();
    }
    let says = "sqlite_isotype: this connection is in the defensive mode of SQLite, where triggers and indexes of others could not be brought back; run this with `isotype migrate up`, or switch the mode off (SQLITE_DBCONFIG_DEFENSIVE)";
    [
        "PRAGMA writable_schema = ON".to_owned(),
        "CREATE TEMP TABLE IF NOT EXISTS \"_isotype_try\" (\"a\")".to_owned(),
        format!("CREATE INDEX temp.{} ON \"_isotype_try\" (\"a\")", name(says)),
        "DROP TABLE temp.\"_isotype_try\"".to_owned(),
        "PRAGMA writable_schema = OFF".to_owned(),
    ]
    .map(|sql| match sql.starts_with("CREATE INDEX") {
        true => Statement::new(sql).comment("A name that SQLite keeps to itself is refused where its catalog cannot be written to: that is the message."),
        false => Statement::new(sql),
    })
    .into()
}

/// What others put into a table that is made anew: it could not be made again.
fn strangers_in(leg: &Leg<'_>, change: &Change<'_>, plain: bool) -> Vec<Statement> {
    let table = &change.from.name.name;
    let known: Vec<&str> = change.from.indexes.iter().map(|index| index.name.as_str()).collect();
    let constraints = stop(
        &format!("{table}: the schema does not know the UNIQUE constraint behind "),
        ", and making the table anew would lose it; add it to the schema first",
        &format!(
            "SELECT group_concat(name, ', ') AS \"names\" FROM pragma_index_list({}) WHERE origin = 'u' AND name NOT IN ({})",
            text(table),
            texts(&known)
        ),
    );
    let mut stops =
        vec![constraints, strange_columns(table, &columns_of(change.from), "making the table anew")];
    if plain {
        stops.push(strange_children(leg, table, true));
    }
    stops
}

fn strange_columns(table: &str, known: &[&str], doing: &str) -> Statement {
    stop(
        &format!("{table}: the schema does not know the column "),
        &format!(", and {doing} would lose it; add it to the schema or drop it first"),
        &format!(
            "SELECT group_concat(name, ', ') AS \"names\" FROM pragma_table_xinfo({}) WHERE name COLLATE NOCASE NOT IN ({})",
            text(table),
            texts(known)
        ),
    )
}

/// Tables of others that refer to this one.
fn strange_children(leg: &Leg<'_>, table: &str, only_with_keys_on: bool) -> Statement {
    let known: Vec<&str> = leg.from.tables.iter().map(|it| it.name.name.as_str()).collect();
    let (condition, end) = if only_with_keys_on {
        (
            " AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1",
            ", and dropping the old form of the table would reach into it; run this migration with `isotype migrate up`, which keeps foreign keys off meanwhile",
        )
    } else {
        ("", ", which would be left without it; drop that reference first")
    };
    stop(
        &format!("{table}: a table that the schema does not know refers to it: "),
        end,
        &format!(
            "SELECT group_concat(DISTINCT m.name) AS \"names\" FROM sqlite_master AS m, pragma_foreign_key_list(m.name) AS f \
             WHERE m.type = 'table' AND m.name NOT IN ({}) AND f.\"table\" = {} COLLATE NOCASE{condition}",
            texts(&known),
            text(table)
        ),
    )
}

/// Indexes of others that hold a column that goes. In their expressions and conditions its name is looked for as a text.
fn indexes_of_what_goes(leg: &Leg<'_>, change: &Change<'_>) -> Option<Statement> {
    if change.dropped.is_empty() {
        return None;
    }
    let table = &change.from.name.name;
    let columns: Vec<&str> = change.dropped.iter().map(|&it| change.from.columns[it].name.as_str()).collect();
    let mentioned: Vec<String> = columns.iter().map(|it| words::mentions("sql", it)).collect();
    Some(stop(
        &format!("{table}: the schema does not know these indexes, and a column that they hold goes: "),
        "; drop them first",
        &format!(
            "SELECT group_concat(name, ', ') AS \"names\" FROM sqlite_master\n    WHERE {} AND EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x\n        WHERE x.name COLLATE NOCASE IN ({}) OR ((x.cid = -2 OR instr(upper(sql), 'WHERE') > 0) AND ({})))",
            others::indexes_on(leg, &[table]),
            texts(&columns),
            mentioned.join(" OR ")
        ),
    ))
}

/// Unique indexes of others over values that a fill replaces: rows may become the same in them.
fn filled_uniques(leg: &Leg<'_>, change: &Change<'_>, new: &[StandIn]) -> Option<Statement> {
    let view = View::before(leg, change);
    let table = &change.from.name.name;
    let kept = change.flows.iter().filter(|flow| flow.keeps).filter_map(|flow| Some((flow, flow.from?)));
    let found: Vec<String> = kept
        .map(|(flow, from)| {
            let (old, new) = (&change.from.columns[from].name, flow.to.name.as_str());
            format!(
                "(EXISTS (SELECT 1 FROM pragma_index_xinfo(sqlite_master.name) AS x WHERE x.name = {} COLLATE NOCASE OR x.cid = -2 AND {})\n        \
                 AND EXISTS (SELECT 1 FROM {} AS t WHERE t.{column} IS NOT NULL GROUP BY t.{column} HAVING count(*) > 1))",
                text(old),
                words::mentions("sql", old),
                view.arriving(&[new], false),
                column = name(new),
            )
        })
        .collect();
    if found.is_empty() {
        return None;
    }
    let mut filled = stop(
        &format!(
            "{table}: rows get the same value, and the schema does not know these unique indexes over it: "
        ),
        "; drop them first, or give other values",
        &format!(
            "SELECT group_concat(name, ', ') AS \"names\" FROM sqlite_master\n    \
             WHERE {} AND name IN (SELECT name FROM pragma_index_list({}) WHERE \"unique\")\n    AND ({})",
            others::indexes_on(leg, &[table]),
            text(table),
            found.join("\n    OR ")
        ),
    );
    on_stand_ins(new, &mut filled);
    Some(filled)
}

/// Names of what is made, where somebody else has one of them already.
fn names_needed(leg: &Leg<'_>) -> Option<Statement> {
    fn names(tables: &Tables) -> Vec<&str> {
        let indexes = tables.tables.iter().flat_map(|table| &table.indexes).map(|it| it.name.as_str());
        tables.tables.iter().map(|it| it.name.name.as_str()).chain(indexes).collect()
    }
    let known = names(leg.from);
    let mut needed = names(leg.to);
    needed.retain(|it| !known.iter().any(|known| same_name(known, it)));
    if needed.is_empty() {
        return None;
    }
    Some(stop(
        "something of a name that is needed here is there already: ",
        "; drop it or give it another name first",
        &format!(
            "SELECT group_concat(type || ' ' || name, ', ') AS \"names\" FROM sqlite_master\n    WHERE type <> 'trigger' AND name COLLATE NOCASE IN ({})",
            texts(&needed)
        ),
    ))
}

/// Triggers of others that mention what goes. Whether they use it SQLite tells between BEGIN and COMMIT; whoever runs
/// the file as it stands, with foreign keys on, would be left in an open transaction.
fn triggers_of_what_goes(leg: &Leg<'_>) -> Option<Statement> {
    let columns = leg.changes.iter().flat_map(|change| {
        let column = |&it: &usize| change.from.columns[it].name.as_str();
        change.dropped.iter().map(column)
    });
    let gone: Vec<&str> = columns.chain(leg.dropped.iter().map(|it| it.name.name.as_str())).collect();
    if gone.is_empty() {
        return None;
    }
    let on: Vec<&str> = leg.dropped.iter().map(|it| it.name.name.as_str()).collect();
    let mentioned: Vec<String> = gone.iter().map(|it| words::mentions("sql", it)).collect();
    Some(stop(
        &format!("triggers of others mention what goes ({}): ", gone.join(", ")),
        "; change or drop them first, or run this with `isotype migrate up`, which finds out whether they use it",
        &format!(
            "SELECT group_concat(name, ', ') AS \"names\" FROM sqlite_master\n    \
             WHERE type = 'trigger' AND tbl_name COLLATE NOCASE NOT IN ({}) AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1 AND ({})",
            texts(&on),
            mentioned.join(" OR ")
        ),
    ))
}

/// Tables of a full-text search that read their words out of a table or column that goes or gets another name: SQLite
/// does not rewrite them.
fn searched(leg: &Leg<'_>) -> Vec<Statement> {
    let mut stops = Vec::new();
    let mut look = |table: &str, columns: &[&str], what: &str| {
        let of_columns = if columns.is_empty() {
            String::new()
        } else {
            format!(
                " AND EXISTS (SELECT 1 FROM pragma_table_xinfo(sqlite_master.name) AS x WHERE x.name COLLATE NOCASE IN ({}))",
                texts(columns)
            )
        };
        let plain = "replace(replace(replace(replace(replace(replace(lower(sql), ' ', ''), '''', ''), '\"', ''), '`', ''), '[', ''), ']', '')";
        let content = table.to_lowercase().replace([' ', '\'', '"', '`', '[', ']'], "");
        let asked: Vec<String> = [",", ")"]
            .iter()
            .map(|end| format!("instr({plain}, {}) > 0", text(&format!("content={content}{end}"))))
            .collect();
        stops.push(stop(
            &format!("{table}: a full-text search that the schema does not know reads {what}: "),
            "; drop it first, and make it again afterwards",
            &format!(
                "SELECT group_concat(name, ', ') AS \"names\" FROM sqlite_master\n    WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' AND ({}){of_columns}",
                asked.join(" OR ")
            ),
        ));
    };
    for change in &leg.changes {
        let table = &change.from.name.name;
        if change.from.name != change.to.name {
            look(table, &[], "it by its name");
            continue;
        }
        let columns = change.from.columns.iter().zip(&change.after).enumerate();
        let other = columns
            .filter(|(place, (column, after))| column.name != **after || change.dropped.contains(place));
        let other: Vec<&str> = other.map(|(_, (column, _))| column.name.as_str()).collect();
        if !other.is_empty() {
            look(table, &other, "columns that go or get other names");
        }
    }
    for table in &leg.dropped {
        look(&table.name.name, &[], "it");
    }
    stops
}

/// An undo has no place for what others made on tables that it drops.
fn undone(leg: &Leg<'_>) -> Option<Statement> {
    let tables: Vec<&str> = leg.dropped.iter().map(|table| table.name.name.as_str()).collect();
    if leg.way == Way::Up || tables.is_empty() {
        return None;
    }
    Some(stop(
        "the schema does not know these, and the tables that they are on go with this undo: ",
        "; drop them first, and make them again afterwards",
        &format!(
            "SELECT group_concat(sql, '; ') AS \"names\" FROM sqlite_master\n    WHERE {}\n    OR {}",
            others::indexes_on(leg, &tables),
            others::triggers_on(&tables)
        ),
    ))
}

/// What comes back needs its name.
fn names_taken(leg: &Leg<'_>) -> Option<Statement> {
    others::brings(leg).then(|| {
        stop(
            "the undo brings back what others had made, and there is something of that name: ",
            "; drop it or give it another name first",
            &format!(
                "SELECT group_concat(m.type || ' ' || m.name, ', ') AS \"names\" FROM {} AS o JOIN sqlite_master AS m ON m.name = o.name COLLATE NOCASE AND (m.type = 'trigger') = (o.type = 'trigger')",
                name(&leg.places.others_brought())
            ),
        )
    })
}

/// SQLite reads every view and trigger when it renames, and refuses where one of them does not hold. Where that would
/// happen between BEGIN and COMMIT of a file, it is tried before: a column is given the name that it has.
pub(super) fn read_all(leg: &Leg<'_>) -> Vec<Statement> {
    if !body::reads_all(leg) {
        return Vec::new();
    }
    vec![
        envelope::markers().comment(
            "SQLite reads all views and triggers when it renames: one of others that does not hold stops here.",
        ),
        Statement::new(format!(
            "ALTER TABLE \"{0}\" RENAME COLUMN \"version\" TO \"version\"",
            envelope::APPLIED
        )),
    ]
}
